-- What came back when a paid order was cancelled.
ALTER TABLE order_view ADD COLUMN refund_amount BIGINT NULL AFTER cancelled_at;
