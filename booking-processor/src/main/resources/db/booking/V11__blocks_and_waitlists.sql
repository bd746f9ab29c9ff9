-- Slots that hosts took off the market; a row of slot_claim may name one of these instead of an order.
CREATE TABLE slot_block (
    block_id BINARY(16) NOT NULL PRIMARY KEY,
    space_id BIGINT     NOT NULL,
    use_date DATE       NOT NULL,
    slot     VARCHAR(5) CHARACTER SET ascii NOT NULL,
    host_id  BIGINT     NOT NULL,
    taken_at BIGINT     NOT NULL,
    live     BOOLEAN    NOT NULL,
    KEY by_space_date (space_id, use_date, live)
);

-- Who waits for a slot, and who did; first is who came first in the log.
CREATE TABLE waitlist_entry (
    entry_id       BINARY(16)  NOT NULL PRIMARY KEY,
    -- The order it becomes when it is its turn.
    order_id       BINARY(16)  NOT NULL UNIQUE,
    space_id       BIGINT      NOT NULL,
    use_date       DATE        NOT NULL,
    slot           VARCHAR(5)  CHARACTER SET ascii NOT NULL,
    guest_id       BIGINT      NOT NULL,
    head_count     INT         NOT NULL,
    max_price      BIGINT      NULL,
    auto_pay       BOOLEAN     NOT NULL,
    request_digest VARCHAR(64) CHARACTER SET ascii NOT NULL,
    taken_at       BIGINT      NOT NULL,
    waiting        BOOLEAN     NOT NULL,
    KEY by_space_date (space_id, use_date, waiting)
);

-- BLOCKED has one letter more than BOOKED.
ALTER TABLE slot_claim
    MODIFY COLUMN state VARCHAR(7) CHARACTER SET ascii NOT NULL;
