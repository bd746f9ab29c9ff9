-- Places on waitlists: a projection. seq is the decision; an older one never overwrites a newer one.
CREATE TABLE waitlist_view (
    entry_id       BINARY(16)   NOT NULL,
    guest_id       BIGINT       NOT NULL,
    space_id       BIGINT       NOT NULL,
    use_date       DATE         NOT NULL,
    slot           VARCHAR(5)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    head_count     INT          NULL,
    max_price      BIGINT       NULL,
    auto_pay       BOOLEAN      NULL,
    request_digest VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- The decision by which the guest joined: who has a lower one on the same space-date is before.
    joined_seq     BIGINT       NULL,
    joined_at      DATETIME(6)  NULL,
    starts_at      DATETIME(6)  NULL,
    -- WAITING, OFFERED, LEFT, EXPIRED or REFUSED
    status         VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    refusal        TEXT         NULL,
    order_id       BINARY(16)   NULL,
    seq            BIGINT       NOT NULL,
    PRIMARY KEY (entry_id),
    KEY waitlist_view_of_guest (guest_id, joined_seq),
    KEY waitlist_view_on_date (space_id, use_date, status, joined_seq)
) CHARACTER SET utf8mb4;
