-- The API's schema. All times are UTC. Tables marked "projection" hold what events say: they can be emptied and filled
-- again from the log. All others are the API's own, and the only place where what they hold is written down.


-- People ---------------------------------------------------------------------------------------------------------------

-- Users. The Kakao number identifies a user when signing in; nickname and e-mail may change, or be absent. The row of an
-- erased user stays with its number, for the books, and with nothing that tells who the person was.
CREATE TABLE app_user (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    -- Null once erased: the same Kakao account then signs up as a new user.
    kakao_id     BIGINT       NULL,
    -- Room for 50 characters of eight code points each, as for every text that people write.
    nickname     VARCHAR(400) NOT NULL,
    email        VARCHAR(254) NULL,
    locale       VARCHAR(2)   NOT NULL,
    role         VARCHAR(10)  NOT NULL,
    -- ACTIVE, SUSPENDED or ERASED.
    status       VARCHAR(10)  NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    -- When the log took the event that the user exists; null until then.
    published_at DATETIME(6)  NULL,
    erased_at    DATETIME(6)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY app_user_kakao (kakao_id),
    KEY app_user_unpublished (published_at, id),
    KEY app_user_status (status, id),
    KEY app_user_erased (erased_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Suspensions and reinstatements of users by operators. app_user.status is the latest of them. The reason is shown to
-- operators only, is never sent in a message, and is erased with its user.
CREATE TABLE user_status (
    user_id      BIGINT        NOT NULL,
    -- From 1 without gaps, so that readers of the events know which of two is the newer.
    seq          BIGINT        NOT NULL,
    status       VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason       VARCHAR(1600) NULL,
    operator_id  BIGINT        NOT NULL,
    at           DATETIME(6)   NOT NULL,
    -- When the log took the event; null until then.
    published_at DATETIME(6)   NULL,
    PRIMARY KEY (user_id, seq),
    KEY user_status_unpublished (published_at, user_id, seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Refresh tokens, by their hash only: a copy of this table signs nobody in.
CREATE TABLE refresh_token (
    token_hash BINARY(32)  NOT NULL,
    -- All tokens of one sign-in. When one of them is used twice, all of them are revoked.
    family     BINARY(16)  NOT NULL,
    user_id    BIGINT      NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    used_at    DATETIME(6) NULL,
    revoked_at DATETIME(6) NULL,
    PRIMARY KEY (token_hash),
    KEY refresh_token_family (family),
    KEY refresh_token_of_user (user_id),
    KEY refresh_token_expiry (expires_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Requests by their idempotency key. An order has no row here: its id, made of the same key, is in order_view.
CREATE TABLE idempotent_request (
    -- Made of the user and the key; the key itself is not stored. It is the id of the command, too.
    request_id BINARY(16)   NOT NULL,
    user_id    BIGINT       NOT NULL,
    -- HMAC-SHA256 of method, path and body: a request with another digest under the same key is refused.
    digest     CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- The type of the command; null for a request that changed the API's own tables only, whose answer is stored here.
    command    VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    status     SMALLINT     NULL,
    location   VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
    answer     MEDIUMTEXT   NULL,
    at         DATETIME(6)  NOT NULL,
    PRIMARY KEY (request_id),
    KEY idempotent_request_of_user (user_id),
    KEY idempotent_request_by_age (command, at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;


-- Spaces ---------------------------------------------------------------------------------------------------------------

-- Districts, categories and facilities that spaces are described by. Clients show them in the order of their ids.
CREATE TABLE district (
    id        BIGINT      NOT NULL,
    code      VARCHAR(40) NOT NULL,
    name_ko   VARCHAR(40) NOT NULL,
    name_en   VARCHAR(40) NOT NULL,
    icon      VARCHAR(40) NOT NULL,
    latitude  DOUBLE      NOT NULL,
    longitude DOUBLE      NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY district_code (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE category (
    id      BIGINT      NOT NULL,
    code    VARCHAR(40) NOT NULL,
    name_ko VARCHAR(40) NOT NULL,
    name_en VARCHAR(40) NOT NULL,
    icon    VARCHAR(40) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY category_code (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE facility (
    id      BIGINT      NOT NULL,
    code    VARCHAR(40) NOT NULL,
    name_ko VARCHAR(40) NOT NULL,
    name_en VARCHAR(40) NOT NULL,
    icon    VARCHAR(40) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY facility_code (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Registrations as hosts sent them. File names may be personal, so they are stored here and never sent in a message.
CREATE TABLE space_registration (
    registration_id BINARY(16)  NOT NULL,
    host_id         BIGINT      NOT NULL,
    -- SHA-256 of what was sent: the same key with other content is refused.
    content_digest  BINARY(32)  NOT NULL,
    created_at      DATETIME(6) NOT NULL,
    PRIMARY KEY (registration_id),
    KEY space_registration_host (host_id, created_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- File names of the images that came with a registration.
CREATE TABLE space_registration_image (
    registration_id BINARY(16)   NOT NULL,
    image_id        BINARY(16)   NOT NULL,
    position        INT          NOT NULL,
    original_name   VARCHAR(255) NOT NULL,
    PRIMARY KEY (registration_id, position),
    UNIQUE KEY space_registration_image_image (registration_id, image_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- File names of the images that hosts added later. Rows of changes that the log never took are deleted by their age.
CREATE TABLE space_change_image (
    change_id     BINARY(16)   NOT NULL,
    image_id      BINARY(16)   NOT NULL,
    position      INT          NOT NULL,
    original_name VARCHAR(255) NOT NULL,
    created_at    DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (change_id, position)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Registrations that were refused: a projection.
CREATE TABLE space_refusal (
    registration_id BINARY(16)  NOT NULL,
    code            VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at              DATETIME(6) NOT NULL,
    PRIMARY KEY (registration_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Outcomes of the changes that hosts asked for: a projection.
CREATE TABLE space_change (
    change_id BINARY(16)  NOT NULL,
    space_id  BIGINT      NOT NULL,
    version   INT         NOT NULL,
    -- Why the change was refused, as JSON; null if it was made.
    refusal   TEXT        NULL,
    at        DATETIME(6) NOT NULL,
    PRIMARY KEY (change_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Spaces as their hosts describe them: a projection. The description and the status come with different events, in any
-- order, so each has a version of its own and a smaller one never overwrites a larger one.
CREATE TABLE space_listing (
    space_id           BIGINT        NOT NULL,
    registration_id    BINARY(16)    NOT NULL,
    host_id            BIGINT        NOT NULL,
    status             VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version            INT           NOT NULL,
    listing_version    INT           NOT NULL DEFAULT 0,
    status_version     INT           NOT NULL DEFAULT 0,
    title              VARCHAR(480)  NOT NULL,
    sub_title          VARCHAR(800)  NOT NULL,
    description        MEDIUMTEXT    NOT NULL,
    address            VARCHAR(1600) NOT NULL,
    latitude           DOUBLE        NULL,
    longitude          DOUBLE        NULL,
    category           VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    district           VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- Codes with a comma between them: FIND_IN_SET filters by them without another table.
    facilities         VARCHAR(400)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    min_count          INT           NOT NULL,
    max_count          INT           NOT NULL,
    refund_policy      VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    min_notice_minutes INT           NOT NULL,
    max_advance_days   INT           NOT NULL,
    created_at         DATETIME(6)   NOT NULL,
    PRIMARY KEY (space_id),
    UNIQUE KEY space_listing_registration (registration_id),
    KEY space_listing_of_host (host_id, space_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Slots that a space offers, with their price in whole KRW: a projection.
CREATE TABLE space_offer (
    space_id BIGINT     NOT NULL,
    slot     VARCHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    price    BIGINT     NOT NULL,
    enabled  BOOLEAN    NOT NULL,
    PRIMARY KEY (space_id, slot)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Covers of spaces, one row per space that any event has named: a projection. Whoever changes images of a space locks
-- its row first, so that the cover is right even when the events of the space and of its images, which come by different
-- topics, are processed at the same moment by different instances.
CREATE TABLE space_gallery (
    space_id       BIGINT        NOT NULL,
    -- Variants of the first stored image, as JSON; null while there is none.
    cover          VARCHAR(2000) NULL,
    -- Version of the latest arrangement of images; an older one is dropped.
    images_version INT           NOT NULL DEFAULT 0,
    PRIMARY KEY (space_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Images of spaces: a projection.
CREATE TABLE space_image (
    image_id BINARY(16)    NOT NULL,
    space_id BIGINT        NOT NULL,
    position INT           NOT NULL,
    -- PENDING, READY, REJECTED or REMOVED.
    status   VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- Why the image was rejected.
    code     VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    width    INT           NULL,
    height   INT           NULL,
    -- Sizes and keys of the stored variants, as JSON.
    variants VARCHAR(2000) NULL,
    PRIMARY KEY (image_id),
    KEY space_image_space (space_id, position)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- When what a list shows of a space changed last, in microseconds since 1970, or one more than before if that is larger.
-- The search index of each process follows these numbers. They are not cleared by a rebuild, for the index would then
-- miss what it changes.
CREATE TABLE space_revision (
    space_id BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (space_id),
    KEY space_revision_latest (revision)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Numbers of likes and ratings per space, written in the transaction of each like and review. Every transaction that
-- changes what the list shows of a space locks its row, so that no count is lost between two of them.
CREATE TABLE space_statistics (
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
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Likes: space_statistics.like_count is the number of the counted ones.
CREATE TABLE space_like (
    user_id    BIGINT      NOT NULL,
    space_id   BIGINT      NOT NULL,
    liked_at   DATETIME(6) NOT NULL,
    -- A host's like of an own space is not counted, and so is not subtracted when it is taken back.
    is_counted BOOLEAN     NOT NULL,
    PRIMARY KEY (user_id, space_id),
    KEY space_like_of_user (user_id, liked_at DESC, space_id DESC)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Reviews: the ratings in space_statistics are those of the published ones. No row is ever deleted.
CREATE TABLE review (
    id                BIGINT        NOT NULL AUTO_INCREMENT,
    order_id          BINARY(16)    NOT NULL,
    space_id          BIGINT        NOT NULL,
    author_id         BIGINT        NOT NULL,
    rating            INT           NOT NULL,
    content           VARCHAR(8000) NOT NULL,
    -- Whether there is an image that can be shown.
    has_photo         BOOLEAN       NOT NULL DEFAULT FALSE,
    reply             VARCHAR(4000) NULL,
    replied_at        DATETIME(6)   NULL,
    -- PUBLISHED, HIDDEN or DELETED.
    status            VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at        DATETIME(6)   NOT NULL,
    edited_at         DATETIME(6)   NULL,
    -- The operator who hid the review or published it again last, with time and reason.
    moderated_by      BIGINT        NULL,
    moderated_at      DATETIME(6)   NULL,
    moderation_reason VARCHAR(1600) NULL,
    PRIMARY KEY (id),
    -- An order has one review, however many are sent at once.
    UNIQUE KEY review_order (order_id),
    KEY review_newest (space_id, status, id DESC),
    KEY review_rating_high (space_id, status, rating DESC, id DESC),
    KEY review_rating_low (space_id, status, rating, id DESC),
    KEY review_with_photo (space_id, status, has_photo, id DESC)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Images of reviews.
CREATE TABLE review_image (
    image_id   BINARY(16)    NOT NULL,
    review_id  BIGINT        NOT NULL,
    position   INT           NOT NULL,
    -- Key of the upload in the object store.
    staged_key VARCHAR(200)  NOT NULL,
    sha256     CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status     VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    code       VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    variants   VARCHAR(2000) NULL,
    -- Whether the log has the command to process the image; until it has, the command is sent again.
    is_sent    BOOLEAN       NOT NULL DEFAULT FALSE,
    PRIMARY KEY (image_id),
    KEY review_image_review (review_id, position),
    KEY review_image_unsent (is_sent, image_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;


-- Orders ---------------------------------------------------------------------------------------------------------------

-- Orders as their events tell them: a projection. Every statement that writes here merges by version, so that events may
-- come twice and in any order. A column is null until an event has told of it.
CREATE TABLE order_view (
    order_id                     BINARY(16)  NOT NULL,
    space_id                     BIGINT      NOT NULL,
    use_date                     DATE        NOT NULL,
    -- DAY, NIGHT or ALL.
    slot                         VARCHAR(5)  NULL,
    starts_at                    DATETIME(6) NULL,
    ends_at                      DATETIME(6) NULL,
    guest_id                     BIGINT      NULL,
    head_count                   INT         NULL,
    -- Amounts are whole KRW.
    price                        BIGINT      NULL,
    refund_policy                VARCHAR(10) NULL,
    -- HMAC-SHA256 of the request, by which a retry is told from another request under the same key.
    request_digest               CHAR(64)    NULL,
    -- The decision about the request: where its command stands in the log, and its number on the space-date.
    decision_partition           INT         NULL,
    decision_offset              BIGINT      NULL,
    decision_seq                 BIGINT      NULL,
    -- The time of that decision.
    created_at                   DATETIME(6) NULL,
    hold_expires_at              DATETIME(6) NULL,
    -- Refusals are stored as JSON.
    rejection                    TEXT        NULL,
    paid_amount                  BIGINT      NULL,
    paid_at                      DATETIME(6) NULL,
    -- The payment that was accepted, which names the row of booker that counts.
    paid_by_command              BINARY(16)  NULL,
    payment_refusal              TEXT        NULL,
    payment_refused_amount       BIGINT      NULL,
    payment_refused_at           DATETIME(6) NULL,
    payment_refusal_version      INT         NOT NULL DEFAULT 0,
    cancelled_by                 VARCHAR(10) NULL,
    -- The status before the cancellation.
    cancelled_from               VARCHAR(10) NULL,
    cancelled_at                 DATETIME(6) NULL,
    cancelled_by_command         BINARY(16)  NULL,
    refund_amount                BIGINT      NULL,
    cancellation_refusal         TEXT        NULL,
    cancellation_refused_at      DATETIME(6) NULL,
    cancellation_refusal_version INT         NOT NULL DEFAULT 0,
    status                       VARCHAR(10) NOT NULL,
    status_version               INT         NOT NULL,
    version                      INT         NOT NULL,
    PRIMARY KEY (order_id),
    KEY order_view_of_guest (guest_id, created_at, order_id),
    KEY order_view_of_guest_by_status (guest_id, status, created_at, order_id),
    -- What keeps a space from being removed.
    KEY order_view_of_space (space_id, status, ends_at),
    -- A host's orders, the newest first.
    KEY order_view_of_space_by_time (space_id, created_at, order_id),
    -- A host's orders of some dates, and what stands against a block.
    KEY order_view_of_space_by_date (space_id, use_date)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Payments and cancellations that were refused, one by one: a projection. order_view has the latest of each only.
CREATE TABLE refused_command (
    command_id           BINARY(16)  NOT NULL,
    order_id             BINARY(16)  NOT NULL,
    payment_refusal      TEXT        NULL,
    amount               BIGINT      NULL,
    cancellation_refusal TEXT        NULL,
    at                   DATETIME(6) NOT NULL,
    PRIMARY KEY (command_id),
    KEY refused_command_of_order (order_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- People who come, as a payment names them. This personal data is nowhere else, so that erasing its row erases it. Of
-- several payments for an order, order_view.paid_by_command says which one counts. Rows are deleted some time after the
-- stay.
CREATE TABLE booker (
    -- The id of the command, too.
    payment_id   BINARY(16)    NOT NULL,
    order_id     BINARY(16)    NOT NULL,
    user_id      BIGINT        NOT NULL,
    name         VARCHAR(360)  NOT NULL,
    phone        VARCHAR(16)   NOT NULL,
    email        VARCHAR(254)  NOT NULL,
    purpose      VARCHAR(1600) NULL,
    request      VARCHAR(4000) NULL,
    -- The end of the stay, from which the retention is counted; a cancellation changes nothing about it.
    stay_ends_at DATETIME(6)   NOT NULL,
    updated_at   DATETIME(6)   NOT NULL,
    PRIMARY KEY (payment_id),
    KEY booker_of_user (user_id),
    KEY booker_by_age (updated_at),
    KEY booker_by_stay (stay_ends_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Halves of dates and who has them: a projection.
CREATE TABLE half_state (
    space_id   BIGINT      NOT NULL,
    use_date   DATE        NOT NULL,
    -- DAY or NIGHT.
    half       VARCHAR(5)  NOT NULL,
    -- FREE, HELD, BOOKED or BLOCKED. A hold whose held_until has passed takes nothing.
    state      VARCHAR(7)  NOT NULL,
    held_until DATETIME(6) NULL,
    -- The order, or the block.
    order_id   BINARY(16)  NOT NULL,
    -- The decision the row stems from; an older one never overwrites a newer one.
    seq        BIGINT      NOT NULL,
    PRIMARY KEY (space_id, use_date, half)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Blocks as hosts asked for them. The reason is the host's own note and is never sent in a message.
CREATE TABLE block_request (
    block_id   BINARY(16)   NOT NULL,
    host_id    BIGINT       NOT NULL,
    space_id   BIGINT       NOT NULL,
    use_date   DATE         NOT NULL,
    slot       VARCHAR(5)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason     VARCHAR(800) NULL,
    created_at DATETIME(6)  NOT NULL,
    -- Whether the log has the command. Rows it does not have are not shown, and are deleted after a while.
    accepted   BOOLEAN      NOT NULL DEFAULT TRUE,
    PRIMARY KEY (block_id),
    KEY block_request_space (space_id, use_date),
    KEY block_request_unaccepted (accepted, created_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Outcomes of blocks: a projection.
CREATE TABLE block_view (
    block_id BINARY(16)  NOT NULL,
    -- BLOCKED, ENDED or REFUSED.
    status   VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    refusal  TEXT        NULL,
    -- The decision the row stems from; an older one never overwrites a newer one.
    seq      BIGINT      NOT NULL,
    PRIMARY KEY (block_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Waitlist entries: a projection.
CREATE TABLE waitlist_view (
    entry_id       BINARY(16)  NOT NULL,
    -- Null where the command could not be decoded: it is refused by its id alone.
    guest_id       BIGINT      NULL,
    space_id       BIGINT      NOT NULL,
    use_date       DATE        NOT NULL,
    slot           VARCHAR(5)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    head_count     INT         NULL,
    max_price      BIGINT      NULL,
    auto_pay       BOOLEAN     NULL,
    request_digest VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- The decision by which the guest joined: entries of one space-date are served in this order.
    joined_seq     BIGINT      NULL,
    joined_at      DATETIME(6) NULL,
    starts_at      DATETIME(6) NULL,
    -- WAITING, OFFERED, LEFT, EXPIRED or REFUSED.
    status         VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    refusal        TEXT        NULL,
    -- Why an entry expired; null for all other entries.
    end_reason     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- The order that the entry became.
    order_id       BINARY(16)  NULL,
    -- The decision the row stems from; an older one never overwrites a newer one.
    seq            BIGINT      NOT NULL,
    PRIMARY KEY (entry_id),
    KEY waitlist_view_of_guest (guest_id, joined_seq),
    KEY waitlist_view_on_date (space_id, use_date, status, joined_seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Ledger entries of points: a projection. The balance of a user is that of the newest entry.
CREATE TABLE points_entry (
    user_id       BIGINT      NOT NULL,
    seq           BIGINT      NOT NULL,
    amount        BIGINT      NOT NULL,
    balance_after BIGINT      NOT NULL,
    kind          VARCHAR(6)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    order_id      BINARY(16)  NULL,
    -- The command that led to the entry.
    cause_id      BINARY(16)  NULL,
    at            DATETIME(6) NOT NULL,
    PRIMARY KEY (user_id, seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Decisions on space-dates, for operators: a projection. A decision that ends holds and then promotes an entry of the
-- waitlist has several rows.
CREATE TABLE decision_view (
    space_id         BIGINT      NOT NULL,
    use_date         DATE        NOT NULL,
    -- The decision's number on its space-date.
    seq              BIGINT      NOT NULL,
    outcome          VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- The id of the order, block or waitlist entry that the decision is about.
    subject          VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- The code of a refusal.
    reason           VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
    record_partition INT         NOT NULL,
    record_offset    BIGINT      NOT NULL,
    decided_at       DATETIME(6) NOT NULL,
    PRIMARY KEY (space_id, use_date, seq, outcome, subject)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;


-- Live availability ----------------------------------------------------------------------------------------------------

-- The last change number of each space. The row is locked from the moment a number is given out until the commit, so a
-- reader who has seen a number has seen all smaller ones, whichever instance wrote them.
CREATE TABLE availability_cursor (
    space_id BIGINT NOT NULL,
    seq      BIGINT NOT NULL,
    PRIMARY KEY (space_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The latest change of each date of a space; 1000-01-01 stands for all dates. A date has one row, so nothing is swept.
CREATE TABLE availability_change (
    space_id BIGINT NOT NULL,
    use_date DATE   NOT NULL,
    seq      BIGINT NOT NULL,
    PRIMARY KEY (space_id, use_date),
    KEY availability_change_since (space_id, seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;


-- Reading the log ------------------------------------------------------------------------------------------------------

-- How often the projections were emptied to be filled again: one row. Every transaction that writes into a projection
-- holds the row until its commit, and a rebuild locks it, so none of them writes what belongs to an earlier generation.
CREATE TABLE projection_generation (
    id         TINYINT     NOT NULL,
    generation BIGINT      NOT NULL,
    started_at DATETIME(6) NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Offset up to which a partition has been read into the projections of a generation, written with what was read.
CREATE TABLE projection_offset (
    topic       VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    part        INT          NOT NULL,
    generation  BIGINT       NOT NULL,
    next_offset BIGINT       NOT NULL,
    PRIMARY KEY (topic, part)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Offset at which each partition ended when the latest rebuild began: a rebuild is done once all are reached.
CREATE TABLE rebuild_target (
    topic      VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    part       INT          NOT NULL,
    end_offset BIGINT       NOT NULL,
    PRIMARY KEY (topic, part)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;


-- Reference data -------------------------------------------------------------------------------------------------------

INSERT INTO district (id, code, name_ko, name_en, icon, latitude, longitude) VALUES
    (1, 'gangnam',  '강남', 'Gangnam',  'district-gangnam',  37.4979, 127.0276),
    (2, 'gangbuk',  '강북', 'Gangbuk',  'district-gangbuk',  37.6396, 127.0257),
    (3, 'gangseo',  '강서', 'Gangseo',  'district-gangseo',  37.5509, 126.8495),
    (4, 'gangdong', '강동', 'Gangdong', 'district-gangdong', 37.5301, 127.1238);

INSERT INTO category (id, code, name_ko, name_en, icon) VALUES
    (1, 'party-room',      '파티룸',       'Party room',      'party'),
    (2, 'practice-room',   '연습실',       'Practice room',   'practice'),
    (3, 'vocal-room',      '보컬연습실',   'Vocal room',      'microphone'),
    (4, 'study-room',      '스터디룸',     'Study room',      'book'),
    (5, 'photo-studio',    '촬영스튜디오', 'Photo studio',    'camera'),
    (6, 'meeting-room',    '회의실',       'Meeting room',    'table'),
    (7, 'seminar-room',    '세미나실',     'Seminar room',    'lectern'),
    (8, 'instrument-room', '악기연습실',   'Instrument room', 'guitar');

INSERT INTO facility (id, code, name_ko, name_en, icon) VALUES
    (1, 'tv',      'TV',       'TV',      'tv'),
    (2, 'wifi',    'WiFi',     'WiFi',    'wifi'),
    (3, 'pets',    '반려동물', 'Pets',    'paw'),
    (4, 'bed',     '침대',     'Bed',     'bed'),
    (5, 'drinks',  '음료',     'Drinks',  'cup'),
    (6, 'parking', '주차',     'Parking', 'parking');

INSERT INTO projection_generation (id, generation) VALUES (1, 0);
