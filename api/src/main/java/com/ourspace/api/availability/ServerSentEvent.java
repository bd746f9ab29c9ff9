package com.ourspace.api.availability;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One event of a stream, made once and shared by all who watch the space.
 *
 * @param seq the change it tells of; the event's id
 * @param date the date it is about
 * @param bytes the event as it goes over the wire; null if all dates have changed, and each watcher has to look anew
 */
record ServerSentEvent(long seq, LocalDate date, byte @Nullable [] bytes) {

    static ServerSentEvent ofAllDates(long seq) {
        return new ServerSentEvent(seq, Change.ALL_DATES, null);
    }

    static ServerSentEvent change(Change change, byte[] json) {
        return new ServerSentEvent(change.seq(), change.date(), event(change.seq(), "change", json));
    }

    /** An event in the format of server-sent events; JSON has no line breaks of its own. */
    static byte[] event(long id, String name, byte[] json) {
        return ("id: " + id + "\nevent: " + name + "\ndata: " + new String(json, StandardCharsets.UTF_8) + "\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
