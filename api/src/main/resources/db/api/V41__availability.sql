-- Which dates of a space have changed since when, for those who watch it. Numbers are given out per space, each with its
-- row locked until the commit: whoever has seen a number has seen all that are smaller, whichever instance wrote them.
CREATE TABLE availability_cursor (
    space_id BIGINT NOT NULL,
    seq      BIGINT NOT NULL,
    PRIMARY KEY (space_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The latest change of each date; 1000-01-01 stands for all of them. Nothing to be swept: a date has one row.
CREATE TABLE availability_change (
    space_id BIGINT NOT NULL,
    use_date DATE   NOT NULL,
    seq      BIGINT NOT NULL,
    PRIMARY KEY (space_id, use_date),
    KEY availability_change_since (space_id, seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
