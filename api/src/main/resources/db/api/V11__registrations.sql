-- What the API itself knows about a registration: no projection, because file names may be personal and so never travel
-- in a message.

CREATE TABLE space_registration (
    registration_id BINARY(16)  NOT NULL,
    host_id         BIGINT      NOT NULL,
    -- SHA-256 of what was sent: the same key with other content is refused.
    content_digest  BINARY(32)  NOT NULL,
    created_at      DATETIME(6) NOT NULL,
    PRIMARY KEY (registration_id),
    KEY space_registration_host (host_id, created_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE space_registration_image (
    registration_id BINARY(16)   NOT NULL,
    image_id        BINARY(16)   NOT NULL,
    position        INT          NOT NULL,
    original_name   VARCHAR(255) NOT NULL,
    PRIMARY KEY (registration_id, position),
    UNIQUE KEY space_registration_image_image (registration_id, image_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
