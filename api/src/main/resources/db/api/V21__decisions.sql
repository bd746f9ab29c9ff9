-- Read model for operators: every decision on a space-date, as its events tell it. Can be emptied and filled again.
CREATE TABLE decision_view (
    space_id         BIGINT      NOT NULL,
    use_date         DATE        NOT NULL,
    -- The decision's number. One decision may end holds and then give the place away: that is several rows.
    seq              BIGINT      NOT NULL,
    outcome          VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- The order, or whatever else it is about, by id.
    subject          VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- The code of a refusal.
    reason           VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
    record_partition INT         NOT NULL,
    record_offset    BIGINT      NOT NULL,
    decided_at       DATETIME(6) NOT NULL,
    PRIMARY KEY (space_id, use_date, seq, outcome, subject)
) CHARACTER SET utf8mb4;
