-- The booking processor's schema: what was decided, and the state that the next decisions start from. All times are UTC.


-- Guests and their points ----------------------------------------------------------------------------------------------

-- Guests. The row is locked while a batch decides about the guest's holds.
CREATE TABLE guest (
    id             BIGINT      NOT NULL,
    -- ACTIVE or SUSPENDED.
    status         VARCHAR(10) CHARACTER SET ascii NOT NULL DEFAULT 'ACTIVE',
    -- Number of the latest known change of the status; an older change never overwrites a newer one.
    status_version BIGINT      NOT NULL DEFAULT 0,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Balances of points, in whole KRW. A wallet is opened when its user is first seen, and changes by entries only.
CREATE TABLE wallet (
    user_id BIGINT NOT NULL,
    balance BIGINT NOT NULL,
    -- Number of entries. The balance is written only while this is the number that was read.
    entries BIGINT NOT NULL,
    PRIMARY KEY (user_id),
    CONSTRAINT wallet_is_never_overdrawn CHECK (balance >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Ledger of points: the balance of a wallet is the sum of its amounts. No row is ever changed.
CREATE TABLE wallet_entry (
    user_id       BIGINT      NOT NULL,
    seq           BIGINT      NOT NULL,
    amount        BIGINT      NOT NULL,
    balance_after BIGINT      NOT NULL,
    kind          VARCHAR(6)  CHARACTER SET ascii NOT NULL,
    order_id      BINARY(16)  NULL,
    -- Of an operator's grant: the command's id, why, and the operator.
    grant_id      BINARY(16)  NULL,
    reason        VARCHAR(12) CHARACTER SET ascii NULL,
    granted_by    BIGINT      NULL,
    entered_at    DATETIME(3) NOT NULL,
    PRIMARY KEY (user_id, seq),
    -- The fence: an order is paid once and refunded once, and a grant is made once, whatever any process believes.
    UNIQUE KEY once_per_order (order_id, kind),
    UNIQUE KEY once_per_grant (grant_id),
    CONSTRAINT entry_never_overdraws CHECK (balance_after >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;


-- Spaces ---------------------------------------------------------------------------------------------------------------

-- Spaces, with the listing as JSON. The unique registration_id makes a registration one space, however often it is read.
CREATE TABLE space (
    id              BIGINT      NOT NULL AUTO_INCREMENT,
    registration_id BINARY(16)  NOT NULL,
    host_id         BIGINT      NOT NULL,
    status          VARCHAR(10) CHARACTER SET ascii NOT NULL,
    listing         MEDIUMTEXT  NOT NULL,
    version         INT         NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY registration_id (registration_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Images of spaces in their order, with the state of their processing. A removed image has no row.
CREATE TABLE space_image (
    space_id BIGINT      NOT NULL,
    image_id BINARY(16)  NOT NULL,
    position INT         NOT NULL,
    status   VARCHAR(10) CHARACTER SET ascii NOT NULL,
    PRIMARY KEY (space_id, image_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Inbox of changes of spaces: a change that has a row has been decided and is never decided again.
CREATE TABLE space_change (
    change_id  BINARY(16)  NOT NULL,
    space_id   BIGINT      NOT NULL,
    outcome    VARCHAR(40) CHARACTER SET ascii NOT NULL,
    decided_at DATETIME(3) NOT NULL,
    PRIMARY KEY (change_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;


-- Space-dates ----------------------------------------------------------------------------------------------------------

-- Decisions: the ledger of each space-date, and the inbox. A command id that has a row has been decided and is never
-- decided again; the primary key keeps two processes from making the same decision of a space-date.
CREATE TABLE decision (
    space_id         BIGINT      NOT NULL,
    use_date         DATE        NOT NULL,
    -- From 1 without gaps.
    seq              BIGINT      NOT NULL,
    command_id       BINARY(16)  NOT NULL,
    -- The order, block or waitlist entry that the command is about.
    order_id         BINARY(16)  NOT NULL,
    outcome          VARCHAR(24) CHARACTER SET ascii NOT NULL,
    -- The code of a refusal.
    reason           VARCHAR(24) CHARACTER SET ascii NULL,
    -- What the decision relied on beyond its space-date, as JSON: a replay decides by the same facts.
    facts            MEDIUMTEXT  NOT NULL,
    -- Where the command stands in the log.
    record_partition INT         NOT NULL,
    record_offset    BIGINT      NOT NULL,
    -- The log's time of the command, never before that of the decision before it.
    decided_at       DATETIME(3) NOT NULL,
    -- SHA-256 of the hash of the decision before it on the space-date and of everything this one says.
    hash             BINARY(32)  NOT NULL,
    PRIMARY KEY (space_id, use_date, seq),
    UNIQUE KEY command_id (command_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Orders: every request that was decided, the refused ones too. No row is ever deleted.
CREATE TABLE reservation (
    order_id        BINARY(16)  NOT NULL,
    space_id        BIGINT      NOT NULL,
    use_date        DATE        NOT NULL,
    -- DAY, NIGHT or ALL; null, as all below, where the command could not be decoded.
    slot            VARCHAR(5)  CHARACTER SET ascii NULL,
    guest_id        BIGINT      NULL,
    head_count      INT         NULL,
    -- Whole KRW.
    price           BIGINT      NULL,
    refund_policy   VARCHAR(10) CHARACTER SET ascii NULL,
    status          VARCHAR(10) CHARACTER SET ascii NOT NULL,
    -- The code of a refusal.
    rejection       VARCHAR(24) CHARACTER SET ascii NULL,
    hold_expires_at DATETIME(3) NULL,
    -- Offset of the command that made the order.
    record_offset   BIGINT      NOT NULL,
    paid_at         DATETIME(3) NULL,
    refund_amount   BIGINT      NULL,
    version         INT         NOT NULL,
    PRIMARY KEY (order_id),
    KEY by_space_date (space_id, use_date, status),
    KEY by_guest (guest_id, status),
    KEY overdue (status, hold_expires_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Blocks: slots that hosts have taken off the market.
CREATE TABLE slot_block (
    block_id      BINARY(16) NOT NULL,
    space_id      BIGINT     NOT NULL,
    use_date      DATE       NOT NULL,
    slot          VARCHAR(5) CHARACTER SET ascii NOT NULL,
    host_id       BIGINT     NOT NULL,
    -- Offset of the command that blocked the slot.
    record_offset BIGINT     NOT NULL,
    -- False once the host has ended the block.
    live          BOOLEAN    NOT NULL,
    PRIMARY KEY (block_id),
    KEY by_space_date (space_id, use_date, live)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Claims on halves. The fence: a half of a space-date belongs to one order or block at most, whatever any process
-- believes.
CREATE TABLE slot_claim (
    space_id   BIGINT      NOT NULL,
    use_date   DATE        NOT NULL,
    -- DAY or NIGHT.
    half       VARCHAR(5)  CHARACTER SET ascii NOT NULL,
    -- The order, or the block.
    order_id   BINARY(16)  NOT NULL,
    -- HELD, BOOKED or BLOCKED.
    state      VARCHAR(7)  CHARACTER SET ascii NOT NULL,
    expires_at DATETIME(3) NULL,
    PRIMARY KEY (space_id, use_date, half)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Waitlist entries. The entry whose command stands first in the log is promoted first.
CREATE TABLE waitlist_entry (
    entry_id       BINARY(16)  NOT NULL,
    -- The id of the order that the entry becomes when it is promoted.
    order_id       BINARY(16)  NOT NULL,
    space_id       BIGINT      NOT NULL,
    use_date       DATE        NOT NULL,
    slot           VARCHAR(5)  CHARACTER SET ascii NOT NULL,
    guest_id       BIGINT      NOT NULL,
    head_count     INT         NOT NULL,
    -- The most that the guest pays without being asked, whole KRW; null for any price.
    max_price      BIGINT      NULL,
    auto_pay       BOOLEAN     NOT NULL,
    request_digest VARCHAR(64) CHARACTER SET ascii NOT NULL,
    -- Offset of the command that joined the waitlist.
    record_offset  BIGINT      NOT NULL,
    -- False once the entry was promoted, left or ended.
    waiting        BOOLEAN     NOT NULL,
    PRIMARY KEY (entry_id),
    UNIQUE KEY order_id (order_id),
    KEY by_space_date (space_id, use_date, waiting)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;


-- Outbox ---------------------------------------------------------------------------------------------------------------

-- Messages on their way to Kafka: a row for each commit, written with the state that it tells about. A row stays until
-- the relay has the broker's acknowledgement of its records; a message in here has not been proven to be in Kafka.
CREATE TABLE outbox_event (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    created_at DATETIME(3) NOT NULL,
    -- In log order, two lines for each message: a JSON object with topic, key and envelope, and the value as it is sent.
    messages   MEDIUMTEXT  NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
