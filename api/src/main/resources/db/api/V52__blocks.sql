-- What a host asked for, with a note that is nobody else's business and travels nowhere.
CREATE TABLE block_request (
    block_id   BINARY(16)   NOT NULL,
    host_id    BIGINT       NOT NULL,
    space_id   BIGINT       NOT NULL,
    use_date   DATE         NOT NULL,
    slot       VARCHAR(5)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason     VARCHAR(100) NULL,
    created_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (block_id),
    KEY block_request_space (space_id, use_date)
) CHARACTER SET utf8mb4;

-- What became of it: a projection. seq is the decision; an older one never overwrites a newer one.
CREATE TABLE block_view (
    block_id BINARY(16)  NOT NULL,
    -- BLOCKED, ENDED or REFUSED
    status   VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    refusal  TEXT        NULL,
    seq      BIGINT      NOT NULL,
    PRIMARY KEY (block_id)
) CHARACTER SET utf8mb4;
