-- Personal data: here and nowhere else, one row per order, to be erased without a trace elsewhere.
CREATE TABLE booker (
    order_id       BINARY(16)   NOT NULL,
    user_id        BIGINT       NOT NULL,
    name           VARCHAR(45)  NOT NULL,
    phone          VARCHAR(16)  NOT NULL,
    email          VARCHAR(254) NOT NULL,
    purpose        VARCHAR(200) NULL,
    request        VARCHAR(500) NULL,
    -- The payment these details came with, and what it said: by that a retry is told from a reused key.
    payment_id     BINARY(16)   NOT NULL,
    payment_digest CHAR(64)     NOT NULL,
    updated_at     DATETIME(6)  NOT NULL,
    PRIMARY KEY (order_id),
    KEY booker_of_user (user_id)
) CHARACTER SET utf8mb4;
