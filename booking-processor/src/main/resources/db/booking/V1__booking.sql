-- Who may ask: a row is locked while a batch decides about this guest's holds.
CREATE TABLE guest (
    id     BIGINT      NOT NULL PRIMARY KEY,
    status VARCHAR(10) CHARACTER SET ascii NOT NULL DEFAULT 'ACTIVE'
);

CREATE TABLE space (
    id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    registration_id BINARY(16)  NOT NULL UNIQUE,
    host_id         BIGINT      NOT NULL,
    status          VARCHAR(10) CHARACTER SET ascii NOT NULL,
    listing         MEDIUMTEXT  CHARACTER SET utf8mb4 NOT NULL,
    version         INT         NOT NULL
);

-- Every request that was decided, refused ones too. Nothing is ever deleted.
CREATE TABLE reservation (
    order_id        BINARY(16)  NOT NULL PRIMARY KEY,
    space_id        BIGINT      NOT NULL,
    use_date        DATE        NOT NULL,
    slot            VARCHAR(5)  CHARACTER SET ascii NULL,
    guest_id        BIGINT      NULL,
    head_count      INT         NULL,
    price           BIGINT      NULL,
    refund_policy   VARCHAR(10) CHARACTER SET ascii NULL,
    status          VARCHAR(10) CHARACTER SET ascii NOT NULL,
    rejection       VARCHAR(24) CHARACTER SET ascii NULL,
    hold_expires_at DATETIME(3) NULL,
    taken_at        BIGINT      NOT NULL,
    version         INT         NOT NULL,
    KEY by_space_date (space_id, use_date, status),
    KEY by_guest (guest_id, status),
    KEY overdue (status, hold_expires_at)
);

-- The fence: a half of a space-date belongs to one order at most, whatever any process believes.
CREATE TABLE slot_claim (
    space_id   BIGINT      NOT NULL,
    use_date   DATE        NOT NULL,
    half       VARCHAR(5)  CHARACTER SET ascii NOT NULL,
    order_id   BINARY(16)  NOT NULL,
    state      VARCHAR(6)  CHARACTER SET ascii NOT NULL,
    expires_at DATETIME(3) NULL,
    PRIMARY KEY (space_id, use_date, half)
);

-- The ledger, and the inbox: a command id that is here has been decided and is never decided again.
CREATE TABLE decision (
    space_id         BIGINT      NOT NULL,
    use_date         DATE        NOT NULL,
    seq              BIGINT      NOT NULL,
    command_id       BINARY(16)  NOT NULL UNIQUE,
    order_id         BINARY(16)  NOT NULL,
    outcome          VARCHAR(24) CHARACTER SET ascii NOT NULL,
    reason           VARCHAR(24) CHARACTER SET ascii NULL,
    facts            MEDIUMTEXT  CHARACTER SET utf8mb4 NOT NULL,
    record_partition INT         NOT NULL,
    record_offset    BIGINT      NOT NULL,
    decided_at       DATETIME(3) NOT NULL,
    prev_hash        BINARY(32)  NOT NULL,
    hash             BINARY(32)  NOT NULL,
    PRIMARY KEY (space_id, use_date, seq),
    KEY by_order (order_id)
);
