package com.ourspace.api.log;

import com.ourspace.messaging.ReceivedMessage;
import java.util.List;

/** Tables of a feature that are made of the reservation events. One listener writes all of them in one transaction. */
public interface ReservationReadModel extends ReadModel {

    /**
     * Writes events, in the log's order per space-date. Events may come again, so that this must be idempotent; an
     * exception makes the whole batch come again.
     */
    void write(List<ReceivedMessage<?>> events);

    /** Called once they are committed. */
    default void afterCommit(List<ReceivedMessage<?>> events) {}
}
