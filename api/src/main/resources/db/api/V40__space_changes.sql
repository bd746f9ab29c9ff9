-- What hosts say and what status a space has are told by different events; each drops what is not newer than itself.
ALTER TABLE space_listing
    ADD COLUMN listing_version INT NOT NULL DEFAULT 0,
    ADD COLUMN status_version  INT NOT NULL DEFAULT 0;

ALTER TABLE space_gallery
    ADD COLUMN images_version INT NOT NULL DEFAULT 0;

-- What became of changes that hosts asked for: a projection.
CREATE TABLE space_change (
    change_id BINARY(16)  NOT NULL,
    space_id  BIGINT      NOT NULL,
    version   INT         NOT NULL,
    -- Why it was refused, as JSON; null if it was carried out.
    refusal   TEXT        NULL,
    at        DATETIME(6) NOT NULL,
    PRIMARY KEY (change_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What the API itself knows of pictures that were added later: no projection, for file names never travel in a message.
CREATE TABLE space_change_image (
    change_id     BINARY(16)   NOT NULL,
    image_id      BINARY(16)   NOT NULL,
    position      INT          NOT NULL,
    original_name VARCHAR(255) NOT NULL,
    PRIMARY KEY (change_id, position)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The orders of a space: a host's list, and what keeps a space from being removed.
ALTER TABLE order_view
    ADD KEY order_view_of_space (space_id, status, ends_at);
