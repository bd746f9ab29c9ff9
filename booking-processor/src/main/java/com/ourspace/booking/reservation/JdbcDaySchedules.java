package com.ourspace.booking.reservation;

import static com.ourspace.booking.reservation.SpaceDateRows.spaceDate;
import static com.ourspace.booking.storage.Columns.instant;

import com.ourspace.booking.reservation.DecisionContext.Change;
import com.ourspace.booking.reservation.DecisionContext.StoredSchedule;
import com.ourspace.booking.reservation.domain.Block;
import com.ourspace.booking.reservation.domain.DaySchedule;
import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.booking.reservation.domain.HoldRules;
import com.ourspace.booking.reservation.domain.Order;
import com.ourspace.contracts.reservation.SpaceDate;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Space-dates, out of the tables that hold their parts: read and written as sets, a batch at a time. */
@Repository
class JdbcDaySchedules {

    private final JdbcTemplate jdbc;
    private final JdbcOrders orders;
    private final JdbcBlocks blocks;
    private final JdbcWaitlists waitlists;
    private final JdbcClaims claims;

    JdbcDaySchedules(
            JdbcTemplate jdbc, JdbcOrders orders, JdbcBlocks blocks, JdbcWaitlists waitlists, JdbcClaims claims) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.blocks = blocks;
        this.waitlists = waitlists;
        this.claims = claims;
    }

    /**
     * The space-dates of a batch with what still matters on them.
     *
     * <p>The last decision is read first: where another process makes one meanwhile, the next one here has its number,
     * and the commit meets it. What ran out lately is judged from the log's time of the batch's first command, however
     * late it is read.
     *
     * @param known those that need not be read; only orders that are named and over are read for them
     */
    Map<SpaceDate, StoredSchedule> load(Batch batch, Map<SpaceDate, StoredSchedule> known) {
        List<SpaceDate> unknown = batch.spaceDates().stream()
                .filter(spaceDate -> !known.containsKey(spaceDate))
                .toList();
        Map<SpaceDate, LastDecision> last = lastDecisions(unknown);
        List<SpaceDate> decidedOn = unknown.stream().filter(last::containsKey).toList();
        Map<SpaceDate, List<Order>> ordersOn = orders.load(
                decidedOn, named(batch, known, last), batch.earliest().minus(HoldRules.EXPIRED_HOLD_WINDOW));
        Map<SpaceDate, List<Block>> blocksOn = decidedOn.isEmpty() ? Map.of() : blocks.load(decidedOn);
        Map<SpaceDate, List<JdbcWaitlists.StoredEntry>> waitingOn =
                decidedOn.isEmpty() ? Map.of() : waitlists.load(decidedOn);
        Map<SpaceDate, StoredSchedule> loaded = new HashMap<>();
        known.forEach(
                (spaceDate, stored) -> loaded.put(spaceDate, stored.with(ordersOn.getOrDefault(spaceDate, List.of()))));
        for (SpaceDate spaceDate : unknown) {
            LastDecision decision = last.get(spaceDate);
            loaded.put(
                    spaceDate,
                    decision == null
                            ? StoredSchedule.empty(spaceDate)
                            : restored(
                                    spaceDate,
                                    decision,
                                    ordersOn.getOrDefault(spaceDate, List.of()),
                                    blocksOn.getOrDefault(spaceDate, List.of()),
                                    waitingOn.getOrDefault(spaceDate, List.of())));
        }
        return loaded;
    }

    private static StoredSchedule restored(
            SpaceDate spaceDate,
            LastDecision last,
            List<Order> orders,
            List<Block> blocks,
            List<JdbcWaitlists.StoredEntry> waiting) {
        DaySchedule schedule = DaySchedule.restored(
                spaceDate,
                last.seq,
                last.at,
                orders,
                blocks,
                waiting.stream().map(JdbcWaitlists.StoredEntry::entry).toList());
        Set<UUID> taken = waiting.stream()
                .filter(JdbcWaitlists.StoredEntry::isTaken)
                .map(stored -> stored.entry().orderId())
                .collect(Collectors.toSet());
        return new StoredSchedule(schedule, last.hash, taken);
    }

    /** Orders that are named and not known to live: an order can only be found where something was decided. */
    private static List<UUID> named(
            Batch batch, Map<SpaceDate, StoredSchedule> known, Map<SpaceDate, LastDecision> last) {
        return batch.namingOrders().stream()
                .filter(command -> {
                    StoredSchedule stored = known.get(command.entry().spaceDate());
                    return stored == null
                            ? last.containsKey(command.entry().spaceDate())
                            : stored.schedule().find(command.subjectId()).isEmpty();
                })
                .map(IncomingCommand::subjectId)
                .distinct()
                .toList();
    }

    private Map<SpaceDate, LastDecision> lastDecisions(List<SpaceDate> spaceDates) {
        Map<SpaceDate, LastDecision> last = new HashMap<>();
        if (!spaceDates.isEmpty()) {
            String lastDecision = "(SELECT space_id, use_date, seq, decided_at, hash FROM decision"
                    + " WHERE space_id = ? AND use_date = ? ORDER BY seq DESC LIMIT 1)";
            jdbc.query(
                    spaceDates.stream().map(_ -> lastDecision).collect(Collectors.joining(" UNION ALL ")),
                    row -> {
                        last.put(
                                spaceDate(row),
                                new LastDecision(row.getLong("seq"), instant(row, "decided_at"), row.getBytes("hash")));
                    },
                    SpaceDateRows.keys(spaceDates).toArray());
        }
        return last;
    }

    /** Writes what has changed. */
    void save(List<Change> changes, List<Decision> decisions) {
        orders.save(changes, decisions);
        blocks.save(changes);
        waitlists.save(changes);
        claims.save(changes);
    }

    private record LastDecision(long seq, Instant at, byte[] hash) {}
}
