-- A wish to wait that could not be read is refused by its id alone: whose it was, only the id proves.
ALTER TABLE waitlist_view MODIFY COLUMN guest_id BIGINT NULL;
