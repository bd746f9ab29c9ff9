-- Who hid a review or showed it again last, and why.
ALTER TABLE review
    ADD COLUMN moderated_by      BIGINT       NULL,
    ADD COLUMN moderated_at      DATETIME(6)  NULL,
    ADD COLUMN moderation_reason VARCHAR(200) NULL;
