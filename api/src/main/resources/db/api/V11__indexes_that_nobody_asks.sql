-- A refused command is found by its own id; no query asks for those of an order. Its keys were random, so that each row
-- would have read and written a page of its own once the index no longer fits into memory.
ALTER TABLE refused_command DROP KEY refused_command_of_order;
