-- Why an entry ended that never became an order; null while it lives, where its guest left, and for one that did.
ALTER TABLE waitlist_view ADD COLUMN end_reason VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER refusal;
