-- People. The Kakao number is the only key: nickname and e-mail may change, or be absent.
CREATE TABLE app_user (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    kakao_id     BIGINT       NOT NULL,
    nickname     VARCHAR(50)  NOT NULL,
    email        VARCHAR(254) NULL,
    locale       VARCHAR(2)   NOT NULL,
    role         VARCHAR(10)  NOT NULL,
    status       VARCHAR(10)  NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    -- Null until the log knows of the user; then never again told.
    announced_at DATETIME(6)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY app_user_kakao (kakao_id),
    KEY app_user_unannounced (announced_at, id),
    KEY app_user_status (status, id)
) CHARACTER SET utf8mb4;
