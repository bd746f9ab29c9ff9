-- The baseline's tables, made anew at each start, with 512 spaces that offer both halves of every date.

DROP TABLE IF EXISTS app_user, space, space_offer, slot_claim, reservation;

CREATE TABLE app_user (
    id       BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kakao_id BIGINT      NOT NULL UNIQUE,
    nickname VARCHAR(50) NOT NULL
);

CREATE TABLE space (
    id          BIGINT        NOT NULL PRIMARY KEY,
    host_id     BIGINT        NOT NULL,
    title       VARCHAR(60)   NOT NULL,
    sub_title   VARCHAR(100)  NOT NULL,
    description VARCHAR(3000) NOT NULL,
    address     VARCHAR(200)  NOT NULL,
    category    VARCHAR(40)   NOT NULL,
    district    VARCHAR(40)   NOT NULL,
    facilities  VARCHAR(400)  NOT NULL,
    cover       VARCHAR(2000) NOT NULL,
    price       BIGINT        NOT NULL,
    like_count  INT           NOT NULL,
    min_count   INT           NOT NULL,
    max_count   INT           NOT NULL,
    KEY by_likes (like_count, id)
);

CREATE TABLE space_offer (
    space_id BIGINT     NOT NULL,
    slot     VARCHAR(5) NOT NULL,
    price    BIGINT     NOT NULL,
    PRIMARY KEY (space_id, slot)
);

-- The fence: a half has one owner.
CREATE TABLE slot_claim (
    space_id   BIGINT      NOT NULL,
    use_date   DATE        NOT NULL,
    half       VARCHAR(5)  CHARACTER SET ascii NOT NULL,
    order_id   BIGINT      NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    PRIMARY KEY (space_id, use_date, half)
);

CREATE TABLE reservation (
    order_id        BIGINT      NOT NULL PRIMARY KEY,
    guest_id        BIGINT      NOT NULL,
    space_id        BIGINT      NOT NULL,
    use_date        DATE        NOT NULL,
    slot            VARCHAR(5)  CHARACTER SET ascii NOT NULL,
    head_count      INT         NOT NULL,
    price           BIGINT      NOT NULL,
    status          VARCHAR(10) CHARACTER SET ascii NOT NULL,
    hold_expires_at DATETIME(3) NULL,
    created_at      DATETIME(3) NOT NULL,
    KEY by_guest (guest_id, order_id)
);

INSERT INTO space
WITH RECURSIVE numbered (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM numbered WHERE id < 512)
SELECT id,
       1,
       CONCAT('Meeting room ', id),
       'A quiet room · 조용한 방',
       REPEAT('낮(09:00–15:00)과 밤(15:00–22:00)으로 예약할 수 있습니다. ', 6),
       CONCAT('서울특별시 강남구 테헤란로 ', id),
       'meeting-room',
       'gangnam',
       'wifi,tv,drinks',
       CONCAT('http://127.0.0.1:9000/ourspace/spaces/', id, '/cover/640.jpg'),
       50000,
       id % 50,
       1,
       10
  FROM numbered;

INSERT INTO space_offer SELECT id, 'DAY', price FROM space UNION ALL SELECT id, 'NIGHT', price FROM space;
