-- What each idempotency key stands for. request_id is made of the user and the key, which is kept nowhere; it is the
-- command's id, too. An order has no row here: its id is in order_view.
CREATE TABLE idempotent_request (
    request_id BINARY(16)   NOT NULL,
    user_id    BIGINT       NOT NULL,
    -- HMAC-SHA256 of method, path and body: another one under the same key is refused.
    digest     CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- The command's type; null where the request changed the API's own tables only, and has its answer here.
    command    VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    status     SMALLINT     NULL,
    location   VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
    answer     MEDIUMTEXT   CHARACTER SET utf8mb4 NULL,
    at         DATETIME(6)  NOT NULL,
    PRIMARY KEY (request_id),
    KEY idempotent_request_of_user (user_id),
    KEY idempotent_request_by_age (command, at)
) ENGINE = InnoDB;

-- Which command gave an order up; null for what was decided before that was told.
ALTER TABLE order_view
    ADD COLUMN cancelled_by_command BINARY(16) NULL;

-- Payments and cancellations that changed nothing, one by one: a projection.
CREATE TABLE refused_command (
    command_id           BINARY(16)  NOT NULL,
    order_id             BINARY(16)  NOT NULL,
    payment_refusal      TEXT        NULL,
    amount               BIGINT      NULL,
    cancellation_refusal TEXT        NULL,
    at                   DATETIME(6) NOT NULL,
    PRIMARY KEY (command_id),
    KEY refused_command_of_order (order_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
