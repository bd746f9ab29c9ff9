-- Who likes what; the API's own, and the truth behind space_popularity.like_count.
CREATE TABLE space_like (
    user_id    BIGINT      NOT NULL,
    space_id   BIGINT      NOT NULL,
    liked_at   DATETIME(6) NOT NULL,
    -- A host's liking of an own space is not counted, and so must not be taken off again.
    is_counted BOOLEAN     NOT NULL,
    PRIMARY KEY (user_id, space_id),
    KEY space_like_of_user (user_id, liked_at DESC, space_id DESC)
) ENGINE = InnoDB;
