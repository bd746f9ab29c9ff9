-- The W3C trace context of the projection that wrote the change, if its trace is recorded, so that a stream that sends
-- the change belongs to the trace of what made it, whichever process has the stream.
ALTER TABLE availability_change ADD COLUMN traceparent VARCHAR(55) CHARACTER SET ascii COLLATE ascii_bin NULL;
