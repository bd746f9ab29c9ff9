-- One row per refresh token that was given out: its hash only, so that a copy of this table signs nobody in.
CREATE TABLE refresh_token (
    token_hash BINARY(32)  NOT NULL,
    -- All tokens that one sign-in led to. One that comes a second time ends them all.
    family     BINARY(16)  NOT NULL,
    user_id    BIGINT      NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    used_at    DATETIME(6) NULL,
    revoked_at DATETIME(6) NULL,
    PRIMARY KEY (token_hash),
    KEY refresh_token_family (family),
    KEY refresh_token_of_user (user_id),
    KEY refresh_token_expiry (expires_at)
) CHARACTER SET utf8mb4;

-- Who is erased keeps the number, for the books, and nothing else; the same Kakao account is somebody new.
ALTER TABLE app_user
    MODIFY kakao_id BIGINT NULL,
    ADD COLUMN erased_at DATETIME(6) NULL,
    ADD KEY app_user_erased (erased_at);
