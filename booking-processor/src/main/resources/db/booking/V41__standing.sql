-- The number of the latest change of a guest's status that is known here; an older one never overwrites a newer one.
ALTER TABLE guest ADD COLUMN status_version BIGINT NOT NULL DEFAULT 0;
