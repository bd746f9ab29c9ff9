package com.ourspace.api.log;

import com.ourspace.messaging.ReceivedMessage;
import java.util.List;

/** Does something with each reservation event. One listener calls all handlers, in one transaction. */
public interface ReservationEventHandler {

    /**
     * Handles events, in the log's order per space-date. Events may come again, so that this must be idempotent; an
     * exception makes the whole batch come again.
     */
    void write(List<ReceivedMessage<?>> events);

    /** Called once the transaction is committed. */
    default void afterCommit(List<ReceivedMessage<?>> events) {}
}
