package com.ourspace.acceptance.invariants;

import com.ourspace.contracts.reservation.Half;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares waitlist entries with the conditions under which they live, and with the read model. */
final class Waitlists {

    private Waitlists() {}

    static void outdated(Snapshot snapshot, Consumer<String> found) {
        ofGuestsWithAnOrder(snapshot, found);
        onRemovedSpaces(snapshot, found);
    }

    static void wrongOffersAndEntries(SpaceDateData data, Consumer<String> found) {
        offeredToGuestsWhoGaveItUp(data, found);
        differencesInReadModel(data, found);
    }

    private static void ofGuestsWithAnOrder(Snapshot snapshot, Consumer<String> found) {
        snapshot.sentences(found, """
                SELECT CONCAT('entry ', HEX(w.entry_id), ' waits for ', w.slot, ' and its guest has order ',
                              HEX(r.order_id), ' for ', r.slot)
                  FROM waitlist_entry w JOIN reservation r
                    ON r.space_id = w.space_id AND r.use_date = w.use_date AND r.guest_id = w.guest_id
                       AND r.status IN ('WAITING', 'COMPLETED')
                       AND (r.slot = w.slot OR r.slot = 'ALL' OR w.slot = 'ALL')
                 WHERE w.waiting""");
    }

    /**
     * Entries on removed spaces. Entries of past dates end with the next decision on that date, if there is one, and
     * are not counted.
     */
    private static void onRemovedSpaces(Snapshot snapshot, Consumer<String> found) {
        snapshot.sentences(found, """
                SELECT CONCAT('entry ', HEX(w.entry_id), ' waits for space ', s.id, ', which was removed')
                  FROM waitlist_entry w JOIN space s ON s.id = w.space_id AND s.status = 'REMOVED'
                 WHERE w.waiting AND w.use_date > ?""", LocalDate.ofInstant(snapshot.takenAt(), Half.ZONE));
    }

    /** Offers of halves to the guest who gave them up by the same decision. */
    private static void offeredToGuestsWhoGaveItUp(SpaceDateData data, Consumer<String> found) {
        Set<List<String>> abandoned = data.events().stream()
                .filter(event -> event.is("reservation-cancelled") || event.is("hold-expired"))
                .flatMap(Waitlists::halves)
                .collect(Collectors.toSet());
        data.events().stream()
                .filter(event -> event.is("waitlist-offered"))
                .filter(event -> halves(event).anyMatch(abandoned::contains))
                .map(event -> event + " offers a guest what that guest gave up by the same decision")
                .forEach(found);
    }

    /** The halves of an event, each with the cause and the guest of the event. */
    private static Stream<List<String>> halves(LogRecord event) {
        String slot = event.body().path("slot").asString("");
        return Stream.of("DAY", "NIGHT")
                .filter(half -> slot.equals(half) || slot.equals("ALL"))
                .map(half -> List.of(
                        Objects.toString(event.causationId()),
                        half,
                        event.body().path("guestId").asString("")));
    }

    private static void differencesInReadModel(SpaceDateData data, Consumer<String> found) {
        Set<String> waiting = SpaceDateData.ids(data.waiting());
        Set<String> shown = SpaceDateData.ids(data.shownWaiting());
        SpaceDateData.without(waiting, shown)
                .forEach(id -> found.accept("entry " + id + " is waiting and is not shown as waiting"));
        SpaceDateData.without(shown, waiting)
                .forEach(id -> found.accept("entry " + id + " is shown as waiting and is not"));
    }
}
