-- The latest rebuild of the projections: one row. Its next tables, each with the name of a projection and "_next" at its
-- end, are filled from the log beside the present ones, and then take their names.
CREATE TABLE rebuild (
    id            TINYINT     NOT NULL,
    -- Counts the rebuilds and comparisons.
    number        BIGINT      NOT NULL,
    -- PREPARING, FILLING, SWAPPED or DONE.
    state         VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- Whether the next tables are compared with the present ones and then dropped.
    is_comparison BOOLEAN     NOT NULL,
    started_at    DATETIME(6) NULL,
    -- The process that works on it. It holds the row in each of its transactions; another one takes over afterwards.
    worker        BINARY(16)  NULL,
    lease_until   DATETIME(6) NULL,
    -- What a comparison found, as JSON.
    differences   MEDIUMTEXT  NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Offset up to which a partition has been read into the next tables, written with what was read.
CREATE TABLE rebuild_offset (
    topic       VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    part        INT          NOT NULL,
    next_offset BIGINT       NOT NULL,
    -- Number of records that are no messages or that the tables refuse. Their dead letters were written before.
    left_out    BIGINT       NOT NULL,
    PRIMARY KEY (topic, part)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

INSERT INTO rebuild (id, number, state, is_comparison, started_at)
SELECT 1, generation, 'DONE', FALSE, started_at FROM projection_generation;

-- From here on, a generation is one set of tables: it counts the swaps.
ALTER TABLE projection_generation DROP COLUMN started_at;
