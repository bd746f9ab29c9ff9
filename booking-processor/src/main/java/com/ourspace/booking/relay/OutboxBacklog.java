package com.ourspace.booking.relay;

/**
 * The rows in the outbox at one moment.
 *
 * @param firstId the lowest id, 0 if there is none
 * @param lastId the highest id, 0 if there is none
 */
record OutboxBacklog(long rows, long firstId, long lastId) {}
