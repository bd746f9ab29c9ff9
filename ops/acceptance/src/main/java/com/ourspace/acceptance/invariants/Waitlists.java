package com.ourspace.acceptance.invariants;

import com.ourspace.contracts.reservation.Half;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares waitlist entries with the conditions under which they live, and with the read model. */
final class Waitlists {

    private Waitlists() {}

    static List<String> outdated(Snapshot snapshot) {
        List<String> found = new ArrayList<>(ofGuestsWithAnOrder(snapshot));
        found.addAll(onRemovedSpaces(snapshot));
        found.addAll(offeredToGuestsWhoGaveItUp(snapshot));
        found.addAll(differencesInReadModel(snapshot));
        return found;
    }

    private static List<String> ofGuestsWithAnOrder(Snapshot snapshot) {
        return snapshot.sentences("""
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
    private static List<String> onRemovedSpaces(Snapshot snapshot) {
        return snapshot.sentences("""
                SELECT CONCAT('entry ', HEX(w.entry_id), ' waits for space ', s.id, ', which was removed')
                  FROM waitlist_entry w JOIN space s ON s.id = w.space_id AND s.status = 'REMOVED'
                 WHERE w.waiting AND w.use_date > ?""", LocalDate.ofInstant(snapshot.takenAt(), Half.ZONE));
    }

    /** Offers of halves to the guest who gave them up by the same decision. */
    private static List<String> offeredToGuestsWhoGaveItUp(Snapshot snapshot) {
        Set<List<String>> abandoned = snapshot.events().stream()
                .filter(event -> event.is("reservation-cancelled") || event.is("hold-expired"))
                .flatMap(Waitlists::halves)
                .collect(Collectors.toSet());
        return snapshot.events().stream()
                .filter(event -> event.is("waitlist-offered"))
                .filter(event -> halves(event).anyMatch(abandoned::contains))
                .map(event -> event + " offers a guest what that guest gave up by the same decision")
                .toList();
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

    private static List<String> differencesInReadModel(Snapshot snapshot) {
        Set<UUID> waiting = snapshot.ids("SELECT entry_id FROM waitlist_entry WHERE waiting");
        Set<UUID> shown = Snapshot.byId(
                        snapshot.api(), "SELECT entry_id, status FROM waitlist_view WHERE status = 'WAITING'")
                .keySet();
        List<String> found = new ArrayList<>();
        Sets.compare(found, "waiting entry", waiting, "entry that is shown as waiting", shown);
        return found;
    }
}
