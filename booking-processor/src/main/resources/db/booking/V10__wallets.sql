-- Points. A wallet is opened when its user is first seen, and is changed by entries only.
CREATE TABLE wallet (
    user_id BIGINT NOT NULL PRIMARY KEY,
    balance BIGINT NOT NULL,
    -- How many entries there are; the balance is written only over the number that was read.
    entries BIGINT NOT NULL,
    CONSTRAINT wallet_is_never_overdrawn CHECK (balance >= 0)
);

-- The ledger: the balance is the sum of its amounts. No row is ever changed.
CREATE TABLE wallet_entry (
    user_id       BIGINT      NOT NULL,
    seq           BIGINT      NOT NULL,
    amount        BIGINT      NOT NULL,
    balance_after BIGINT      NOT NULL,
    kind          VARCHAR(6)  CHARACTER SET ascii NOT NULL,
    order_id      BINARY(16)  NULL,
    -- Of an operator's grant: the command's id, so that it is made once, and who gave it and why.
    grant_id      BINARY(16)  NULL,
    reason        VARCHAR(12) CHARACTER SET ascii NULL,
    granted_by    BIGINT      NULL,
    entered_at    DATETIME(3) NOT NULL,
    PRIMARY KEY (user_id, seq),
    -- The fence: an order is paid once and refunded once, whatever any process believes.
    UNIQUE KEY once_per_order (order_id, kind),
    UNIQUE KEY once_per_grant (grant_id),
    CONSTRAINT entry_never_overdraws CHECK (balance_after >= 0)
);

ALTER TABLE reservation
    ADD COLUMN paid_at DATETIME(3) NULL,
    ADD COLUMN refund_amount BIGINT NULL;
