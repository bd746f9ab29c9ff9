-- Everybody's ledger, as the account events tell it. The newest entry's balance is the balance.
CREATE TABLE points_entry (
    user_id       BIGINT      NOT NULL,
    seq           BIGINT      NOT NULL,
    amount        BIGINT      NOT NULL,
    balance_after BIGINT      NOT NULL,
    kind          VARCHAR(6)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    order_id      BINARY(16)  NULL,
    -- The command that led to it: by that an operator's reused key is told from a retry.
    cause_id      BINARY(16)  NULL,
    at            DATETIME(6) NOT NULL,
    PRIMARY KEY (user_id, seq),
    KEY points_entry_cause (cause_id)
) CHARACTER SET utf8mb4;
