-- What is written before the log has its command is marked as soon as the log does; unmarked, it is not shown, and is
-- deleted after a while.
ALTER TABLE block_request
    ADD COLUMN accepted BOOLEAN NOT NULL DEFAULT TRUE,
    ADD KEY block_request_unaccepted (accepted, created_at);

-- Who comes belongs to the payment that said so; of several for one order, to the one that was accepted.
ALTER TABLE order_view
    ADD COLUMN paid_by_command BINARY(16) NULL;

UPDATE order_view o JOIN booker b ON b.order_id = o.order_id
SET o.paid_by_command = b.payment_id
WHERE o.paid_at IS NOT NULL;

ALTER TABLE booker
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (payment_id),
    ADD KEY booker_of_order (order_id),
    ADD KEY booker_by_age (updated_at);

-- Names of files that came with a change which the log never took in are deleted by their age.
ALTER TABLE space_change_image
    ADD COLUMN kept_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6);
