-- What spaces are sorted by. Order of ids is the order in which they are shown.
CREATE TABLE district (
    id        BIGINT       NOT NULL,
    code      VARCHAR(40)  NOT NULL,
    name_ko   VARCHAR(40)  NOT NULL,
    name_en   VARCHAR(40)  NOT NULL,
    icon      VARCHAR(40)  NOT NULL,
    latitude  DOUBLE       NOT NULL,
    longitude DOUBLE       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY district_code (code)
) CHARACTER SET utf8mb4;

CREATE TABLE category (
    id      BIGINT      NOT NULL,
    code    VARCHAR(40) NOT NULL,
    name_ko VARCHAR(40) NOT NULL,
    name_en VARCHAR(40) NOT NULL,
    icon    VARCHAR(40) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY category_code (code)
) CHARACTER SET utf8mb4;

CREATE TABLE facility (
    id      BIGINT      NOT NULL,
    code    VARCHAR(40) NOT NULL,
    name_ko VARCHAR(40) NOT NULL,
    name_en VARCHAR(40) NOT NULL,
    icon    VARCHAR(40) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY facility_code (code)
) CHARACTER SET utf8mb4;

INSERT INTO district (id, code, name_ko, name_en, icon, latitude, longitude) VALUES
    (1, 'gangnam',  '강남', 'Gangnam',  'district-gangnam',  37.4979, 127.0276),
    (2, 'gangbuk',  '강북', 'Gangbuk',  'district-gangbuk',  37.6396, 127.0257),
    (3, 'gangseo',  '강서', 'Gangseo',  'district-gangseo',  37.5509, 126.8495),
    (4, 'gangdong', '강동', 'Gangdong', 'district-gangdong', 37.5301, 127.1238);

INSERT INTO category (id, code, name_ko, name_en, icon) VALUES
    (1, 'party-room',      '파티룸',     'Party room',      'party'),
    (2, 'practice-room',   '연습실',     'Practice room',   'practice'),
    (3, 'vocal-room',      '보컬연습실', 'Vocal room',      'microphone'),
    (4, 'study-room',      '스터디룸',   'Study room',      'book'),
    (5, 'photo-studio',    '촬영스튜디오', 'Photo studio',  'camera'),
    (6, 'meeting-room',    '회의실',     'Meeting room',    'table'),
    (7, 'seminar-room',    '세미나실',   'Seminar room',    'lectern'),
    (8, 'instrument-room', '악기연습실', 'Instrument room', 'guitar');

INSERT INTO facility (id, code, name_ko, name_en, icon) VALUES
    (1, 'tv',      'TV',       'TV',      'tv'),
    (2, 'wifi',    'WiFi',     'WiFi',    'wifi'),
    (3, 'pets',    '반려동물', 'Pets',    'paw'),
    (4, 'bed',     '침대',     'Bed',     'bed'),
    (5, 'drinks',  '음료',     'Drinks',  'cup'),
    (6, 'parking', '주차',     'Parking', 'parking');
