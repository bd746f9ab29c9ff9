-- Messages on their way to Kafka. A row is written with the state it tells about, in one transaction, and stays until
-- the relay holds the broker's acknowledgement of its record; what is in here has not been proven to be in Kafka.
CREATE TABLE outbox_event (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    topic        VARCHAR(100) NOT NULL,
    record_key   VARCHAR(100) NOT NULL,
    event_id     BINARY(16)   NOT NULL,
    type         VARCHAR(80)  NOT NULL,
    source       VARCHAR(60)  NOT NULL,
    subject      VARCHAR(60)  NOT NULL,
    causation_id BINARY(16)   NULL,
    traceparent  VARCHAR(60)  NULL,
    created_at   DATETIME(3)  NOT NULL,
    payload      MEDIUMTEXT   NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
