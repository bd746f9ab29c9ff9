-- The pictures of each space, in their order, and how far each has got. One that was taken away has no row.
CREATE TABLE space_image (
    space_id BIGINT      NOT NULL,
    image_id BINARY(16)  NOT NULL,
    position INT         NOT NULL,
    status   VARCHAR(10) CHARACTER SET ascii NOT NULL,
    PRIMARY KEY (space_id, image_id)
);

-- The inbox of changes: one that is here has been decided and is never decided again.
CREATE TABLE space_change (
    change_id  BINARY(16)  NOT NULL PRIMARY KEY,
    space_id   BIGINT      NOT NULL,
    outcome    VARCHAR(40) CHARACTER SET ascii NOT NULL,
    decided_at DATETIME(3) NOT NULL,
    KEY by_space (space_id, decided_at)
);
