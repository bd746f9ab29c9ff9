-- Terms of spaces that decisions relied on, as JSON: each once, by the first half of its SHA-256. A space has as many rows
-- as it had terms, while it is decided about thousands of times.
CREATE TABLE space_terms (
    id    BINARY(16)    NOT NULL,
    terms VARCHAR(4000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Decisions refer to the terms instead of repeating them. Facts of earlier decisions have them still.
ALTER TABLE decision ADD COLUMN terms BINARY(16) NULL AFTER reason;

-- Decisions with their facts as they were hashed: a replay reads this.
CREATE VIEW decision_facts AS
SELECT d.space_id, d.use_date, d.seq, d.command_id, d.order_id, d.outcome, d.reason, d.record_partition,
    d.record_offset, d.decided_at, d.hash,
    IF(d.terms IS NULL, d.facts, CONCAT('{"space":', t.terms, SUBSTRING(d.facts, 14))) AS facts
FROM decision d LEFT JOIN space_terms t ON t.id = d.terms;
