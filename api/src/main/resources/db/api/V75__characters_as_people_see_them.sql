-- What people see as one character may be several code points, which is what a column counts: room for eight of each.
ALTER TABLE app_user
    MODIFY COLUMN nickname VARCHAR(400) NOT NULL;

ALTER TABLE space_listing
    MODIFY COLUMN title       VARCHAR(480)  NOT NULL,
    MODIFY COLUMN sub_title   VARCHAR(800)  NOT NULL,
    MODIFY COLUMN description MEDIUMTEXT    NOT NULL,
    MODIFY COLUMN address     VARCHAR(1600) NOT NULL;

ALTER TABLE space_search
    MODIFY COLUMN words VARCHAR(1600) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;

ALTER TABLE booker
    MODIFY COLUMN name    VARCHAR(360)  NOT NULL,
    MODIFY COLUMN purpose VARCHAR(1600) NULL,
    MODIFY COLUMN request VARCHAR(4000) NULL;

ALTER TABLE review
    MODIFY COLUMN content           VARCHAR(8000) NOT NULL,
    MODIFY COLUMN reply             VARCHAR(4000) NULL,
    MODIFY COLUMN moderation_reason VARCHAR(1600) NULL;

ALTER TABLE block_request
    MODIFY COLUMN reason VARCHAR(800) NULL;

ALTER TABLE user_status
    MODIFY COLUMN reason VARCHAR(1600) NULL;
