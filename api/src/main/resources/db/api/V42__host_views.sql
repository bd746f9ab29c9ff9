-- A host's orders, newest first.
ALTER TABLE order_view
    ADD KEY order_view_of_space_by_time (space_id, created_at, order_id);

ALTER TABLE space_listing
    ADD KEY space_listing_of_host (host_id, space_id);
