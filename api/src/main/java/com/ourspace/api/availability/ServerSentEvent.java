package com.ourspace.api.availability;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One event of a stream; all subscribers of a space share the instance.
 *
 * @param seq number of the change; the event's id
 * @param date the changed date
 * @param bytes the event in wire format; null if all dates have changed, so that each subscriber needs a new snapshot
 */
record ServerSentEvent(long seq, LocalDate date, byte @Nullable [] bytes) {

    static ServerSentEvent ofAllDates(long seq) {
        return new ServerSentEvent(seq, Change.ALL_DATES, null);
    }

    static ServerSentEvent change(Change change, byte[] json) {
        return new ServerSentEvent(change.seq(), change.date(), event(change.seq(), "change", json));
    }

    /** An event in wire format; the JSON has no line breaks. */
    static byte[] event(long id, String name, byte[] json) {
        return ("id: " + id + "\nevent: " + name + "\ndata: " + new String(json, StandardCharsets.UTF_8) + "\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
