-- Read models of the reservation events: they can be emptied and filled again from the log. All times are UTC.

-- Every statement that writes here merges by version, so that events may come twice or in any order.
CREATE TABLE order_view (
    order_id                     BINARY(16)   NOT NULL,
    space_id                     BIGINT       NOT NULL,
    use_date                     DATE         NOT NULL,
    slot                         VARCHAR(5)   NULL,
    starts_at                    DATETIME(6)  NULL,
    ends_at                      DATETIME(6)  NULL,
    guest_id                     BIGINT       NULL,
    head_count                   INT          NULL,
    price                        BIGINT       NULL,
    refund_policy                VARCHAR(10)  NULL,
    request_digest               CHAR(64)     NULL,
    -- The decision about the request itself; created_at is its time.
    decision_partition           INT          NULL,
    decision_offset              BIGINT       NULL,
    decision_seq                 BIGINT       NULL,
    created_at                   DATETIME(6)  NULL,
    hold_expires_at              DATETIME(6)  NULL,
    rejection                    TEXT         NULL,
    paid_amount                  BIGINT       NULL,
    paid_at                      DATETIME(6)  NULL,
    payment_refusal              TEXT         NULL,
    payment_refused_amount       BIGINT       NULL,
    payment_refused_at           DATETIME(6)  NULL,
    payment_refusal_version      INT          NOT NULL DEFAULT 0,
    cancelled_by                 VARCHAR(10)  NULL,
    cancelled_was                VARCHAR(10)  NULL,
    cancelled_at                 DATETIME(6)  NULL,
    cancellation_refusal         TEXT         NULL,
    cancellation_refused_at      DATETIME(6)  NULL,
    cancellation_refusal_version INT          NOT NULL DEFAULT 0,
    status                       VARCHAR(10)  NOT NULL,
    status_version               INT          NOT NULL,
    version                      INT          NOT NULL,
    PRIMARY KEY (order_id),
    KEY order_view_of_guest (guest_id, created_at, order_id),
    KEY order_view_of_guest_by_status (guest_id, status, created_at, order_id)
) CHARACTER SET utf8mb4;

-- Who has which half at present. seq is the decision it stems from; an older one never overwrites a newer one.
CREATE TABLE half_state (
    space_id   BIGINT      NOT NULL,
    use_date   DATE        NOT NULL,
    half       VARCHAR(5)  NOT NULL,
    -- HELD, BOOKED or FREE. A hold whose held_until has passed takes nothing.
    state      VARCHAR(7)  NOT NULL,
    held_until DATETIME(6) NULL,
    order_id   BINARY(16)  NOT NULL,
    seq        BIGINT      NOT NULL,
    PRIMARY KEY (space_id, use_date, half)
) CHARACTER SET utf8mb4;
