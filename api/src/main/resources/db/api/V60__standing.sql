-- Whom operators suspended and reinstated, and why; the API's own. app_user.status is the latest of it. The reason is for
-- operators alone, travels nowhere, and goes when its user is erased.
CREATE TABLE user_status (
    user_id     BIGINT       NOT NULL,
    -- From 1, without gaps: by it whoever hears of the changes in another order knows which is the newest.
    seq         BIGINT       NOT NULL,
    status      VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason      VARCHAR(200) NULL,
    operator_id BIGINT       NOT NULL,
    at          DATETIME(6)  NOT NULL,
    -- Null until the log knows of it.
    published_at     DATETIME(6)  NULL,
    PRIMARY KEY (user_id, seq),
    KEY user_status_unpublished (published_at, user_id, seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
