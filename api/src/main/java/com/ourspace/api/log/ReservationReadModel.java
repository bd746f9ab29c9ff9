package com.ourspace.api.log;

import java.util.List;

/** What a feature keeps of the reservation events. All of them are written by one reader, in one transaction. */
public interface ReservationReadModel extends ReadModel {

    /**
     * Takes events in, in the log's order per space-date. They may come again, so this must bear repeating; what it
     * throws makes the whole batch come again.
     */
    void write(List<ConsumedMessage> events);

    /** Called once they are committed. */
    default void written(List<ConsumedMessage> events) {}
}
