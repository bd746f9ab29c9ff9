-- What guests say about spaces; the API's own, and the truth behind the ratings of space_popularity.
CREATE TABLE review (
    id         BIGINT        NOT NULL AUTO_INCREMENT,
    order_id   BINARY(16)    NOT NULL,
    space_id   BIGINT        NOT NULL,
    author_id  BIGINT        NOT NULL,
    rating     INT           NOT NULL,
    content    VARCHAR(1000) NOT NULL,
    -- Whether there is a picture that can be shown.
    has_photo  BOOLEAN       NOT NULL DEFAULT FALSE,
    reply      VARCHAR(500)  NULL,
    replied_at DATETIME(6)   NULL,
    -- PUBLISHED, HIDDEN or DELETED: nothing is ever taken out.
    status     VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at DATETIME(6)   NOT NULL,
    edited_at  DATETIME(6)   NULL,
    PRIMARY KEY (id),
    -- One review per order, however many are sent at once.
    UNIQUE KEY review_order (order_id),
    KEY review_newest (space_id, status, id DESC),
    KEY review_rating_high (space_id, status, rating DESC, id DESC),
    KEY review_rating_low (space_id, status, rating, id DESC),
    KEY review_with_photo (space_id, status, has_photo, id DESC)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE review_image (
    image_id   BINARY(16)    NOT NULL,
    review_id  BIGINT        NOT NULL,
    position   INT           NOT NULL,
    staged_key VARCHAR(200)  NOT NULL,
    sha256     CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status     VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    code       VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    variants   VARCHAR(2000) NULL,
    -- Whether the log has its command; one that it has not yet is sent again.
    is_sent    BOOLEAN       NOT NULL DEFAULT FALSE,
    PRIMARY KEY (image_id),
    KEY review_image_review (review_id, position),
    KEY review_image_unsent (is_sent, image_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
