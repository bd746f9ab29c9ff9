-- What guests make of a space: no projection, but counted along with each like and review, in the same transaction. The
-- row is also what those lock who change what the list shows of a space, so that no count is lost between them.
CREATE TABLE space_popularity (
    space_id       BIGINT NOT NULL,
    like_count     INT    NOT NULL DEFAULT 0,
    rating_1       INT    NOT NULL DEFAULT 0,
    rating_2       INT    NOT NULL DEFAULT 0,
    rating_3       INT    NOT NULL DEFAULT 0,
    rating_4       INT    NOT NULL DEFAULT 0,
    rating_5       INT    NOT NULL DEFAULT 0,
    review_count   INT    GENERATED ALWAYS AS (rating_1 + rating_2 + rating_3 + rating_4 + rating_5) STORED,
    rating_average DECIMAL(2, 1) GENERATED ALWAYS AS (
        CASE WHEN rating_1 + rating_2 + rating_3 + rating_4 + rating_5 = 0 THEN 0
        ELSE ROUND((rating_1 + 2 * rating_2 + 3 * rating_3 + 4 * rating_4 + 5 * rating_5)
            / (rating_1 + rating_2 + rating_3 + rating_4 + rating_5), 1) END) STORED,
    PRIMARY KEY (space_id)
) ENGINE = InnoDB;

INSERT INTO space_popularity (space_id) SELECT space_id FROM space_listing;

ALTER TABLE space_listing DROP COLUMN like_count, DROP COLUMN rating_average, DROP COLUMN review_count;

-- As before: one row per listed space and thing one can ask for, each enabled slot, and ANY with the lowest price; every
-- sort has an index that holds all the filters and the price. New are the place on the map, in the indexes too, and the
-- words, which are looked through row by row: only MySQL has an index for parts of Korean words, MariaDB has none.
DROP TABLE space_search;
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
    latitude           DOUBLE        NULL,
    longitude          DOUBLE        NULL,
    -- Title, subtitle, and the names of district and category in both languages, in lower case. Compared byte by byte.
    words              VARCHAR(400)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (choice, space_id),
    KEY search_likes (choice, like_count DESC, space_id DESC, price, district, category, facilities, min_count,
        max_count, min_notice_minutes, max_advance_days, slots, latitude, longitude),
    KEY search_rating (choice, rating_average DESC, space_id DESC, price, district, category, facilities, min_count,
        max_count, min_notice_minutes, max_advance_days, slots, latitude, longitude),
    KEY search_price_asc (choice, price, space_id DESC, district, category, facilities, min_count, max_count,
        min_notice_minutes, max_advance_days, slots, latitude, longitude),
    KEY search_price_desc (choice, price DESC, space_id DESC, district, category, facilities, min_count, max_count,
        min_notice_minutes, max_advance_days, slots, latitude, longitude)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

INSERT INTO space_search (choice, space_id, price, slots, like_count, rating_average, district, category, facilities,
    min_count, max_count, min_notice_minutes, max_advance_days, latitude, longitude, words)
SELECT o.choice, l.space_id, o.price, o.slots, 0, 0, l.district, l.category, l.facilities, l.min_count, l.max_count,
    l.min_notice_minutes, l.max_advance_days, l.latitude, l.longitude,
    LOWER(CONCAT_WS('\n', l.title, l.sub_title, d.name_ko, d.name_en, c.name_ko, c.name_en))
FROM space_listing l
    JOIN (
        SELECT slot AS choice, space_id, price, CASE slot WHEN 'DAY' THEN 1 WHEN 'NIGHT' THEN 2 ELSE 4 END AS slots
        FROM space_offer WHERE enabled
        UNION ALL
        SELECT 'ANY', space_id, MIN(price), SUM(CASE slot WHEN 'DAY' THEN 1 WHEN 'NIGHT' THEN 2 ELSE 4 END)
        FROM space_offer WHERE enabled GROUP BY space_id) o ON o.space_id = l.space_id
    LEFT JOIN district d ON d.code = l.district
    LEFT JOIN category c ON c.code = l.category
WHERE l.status = 'ACTIVE';
