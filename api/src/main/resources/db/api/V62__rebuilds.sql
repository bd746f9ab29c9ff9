-- How often the read models were forgotten to be read again from the log. Who writes into one holds this row until the
-- commit; who empties them all waits for those, and whoever comes later sees that it is behind.
CREATE TABLE read_generation (
    id         TINYINT     NOT NULL,
    generation BIGINT      NOT NULL,
    begun_at   DATETIME(6) NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB;

INSERT INTO read_generation (id, generation) VALUES (1, 0);

-- How far a partition has been read into the read models of its generation, written with what was read.
CREATE TABLE projection_offset (
    topic       VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    part        INT          NOT NULL,
    generation  BIGINT       NOT NULL,
    next_offset BIGINT       NOT NULL,
    PRIMARY KEY (topic, part)
) ENGINE = InnoDB;

-- Where the log ended when the latest rebuild began: what is read up to there has been read before.
CREATE TABLE rebuild_target (
    topic      VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    part       INT          NOT NULL,
    end_offset BIGINT       NOT NULL,
    PRIMARY KEY (topic, part)
) ENGINE = InnoDB;
