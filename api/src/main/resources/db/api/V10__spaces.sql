-- Read models of spaces: projections of the space and image events, and nothing that cannot be made again from them.

CREATE TABLE space_listing (
    space_id           BIGINT       NOT NULL,
    registration_id    BINARY(16)   NOT NULL,
    host_id            BIGINT       NOT NULL,
    status             VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version            INT          NOT NULL,
    title              VARCHAR(60)  NOT NULL,
    sub_title          VARCHAR(100) NOT NULL,
    description        VARCHAR(3000) NOT NULL,
    address            VARCHAR(200) NOT NULL,
    latitude           DOUBLE       NULL,
    longitude          DOUBLE       NULL,
    category           VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    district           VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- Codes with a comma between them: a card shows them and FIND_IN_SET filters by them, without another table.
    facilities         VARCHAR(400) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    min_count          INT          NOT NULL,
    max_count          INT          NOT NULL,
    refund_policy      VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    min_notice_minutes INT          NOT NULL,
    max_advance_days   INT          NOT NULL,
    like_count         INT          NOT NULL DEFAULT 0,
    rating_average     DECIMAL(2, 1) NOT NULL DEFAULT 0,
    review_count       INT          NOT NULL DEFAULT 0,
    created_at         DATETIME(6)  NOT NULL,
    PRIMARY KEY (space_id),
    UNIQUE KEY space_listing_registration (registration_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE space_offer (
    space_id BIGINT      NOT NULL,
    slot     VARCHAR(5)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    price    BIGINT      NOT NULL,
    enabled  BOOLEAN     NOT NULL,
    PRIMARY KEY (space_id, slot)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- One row per listed space and thing one can ask for: each enabled slot, and ANY with the lowest price. That a row
-- exists says "listed and offered". Every sort has an index that holds all the filters and the price, so a page is read
-- from the index alone, in its order, until it is full.
CREATE TABLE space_search (
    choice             VARCHAR(5)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    space_id           BIGINT        NOT NULL,
    price              BIGINT        NOT NULL,
    like_count         INT           NOT NULL,
    rating_average     DECIMAL(2, 1) NOT NULL,
    district           VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    category           VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    facilities         VARCHAR(400)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    min_count          INT           NOT NULL,
    max_count          INT           NOT NULL,
    min_notice_minutes INT           NOT NULL,
    max_advance_days   INT           NOT NULL,
    -- The slots this row may be booked by: DAY 1, NIGHT 2, ALL 4, added up.
    slots              TINYINT       NOT NULL,
    PRIMARY KEY (choice, space_id),
    KEY search_likes (choice, like_count DESC, space_id DESC, price, district, category, facilities, min_count,
        max_count, min_notice_minutes, max_advance_days, slots),
    KEY search_rating (choice, rating_average DESC, space_id DESC, price, district, category, facilities, min_count,
        max_count, min_notice_minutes, max_advance_days, slots),
    KEY search_price_asc (choice, price, space_id DESC, district, category, facilities, min_count, max_count,
        min_notice_minutes, max_advance_days, slots),
    KEY search_price_desc (choice, price DESC, space_id DESC, district, category, facilities, min_count, max_count,
        min_notice_minutes, max_advance_days, slots)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- One row per space that any event has named; whoever changes pictures of a space locks it first, so that the cover is
-- right even when the space's events and its pictures' events are read at the same moment by different instances.
CREATE TABLE space_gallery (
    space_id BIGINT       NOT NULL,
    -- Variants of the first stored picture, as JSON; null while there is none.
    cover    VARCHAR(2000) NULL,
    PRIMARY KEY (space_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE space_image (
    image_id BINARY(16)    NOT NULL,
    space_id BIGINT        NOT NULL,
    position INT           NOT NULL,
    status   VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    code     VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    width    INT           NULL,
    height   INT           NULL,
    variants VARCHAR(2000) NULL,
    PRIMARY KEY (image_id),
    KEY space_image_space (space_id, position)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE space_refusal (
    registration_id BINARY(16)  NOT NULL,
    code            VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at              DATETIME(6) NOT NULL,
    PRIMARY KEY (registration_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
