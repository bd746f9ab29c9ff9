package com.ourspace.booking.reservation;

import static com.ourspace.booking.reservation.SpaceDateRows.spaceDate;
import static com.ourspace.booking.storage.Columns.instant;

import com.ourspace.booking.reservation.domain.DaySchedule;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.rules.HoldLimits;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The states of space-dates in the tables that hold their parts: read and written as sets, a batch at a time. */
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
     * <p>The last decision is read first: if another process makes one meanwhile, the next decision here has its
     * number, and the commit fails at the primary key. Holds that expired lately are those that expired in a window
     * before the log's time of the batch's first command, however late the batch is read.
     *
     * @param cached the states that need not be read; only orders that are named and over are read for them
     */
    Map<SpaceDate, SpaceDateState> load(Batch batch, Map<SpaceDate, SpaceDateState> cached) {
        Map<SpaceDate, SpaceDateState> states = lastDecisions(batch.spaceDates().stream()
                .filter(spaceDate -> !cached.containsKey(spaceDate))
                .toList());
        List<SpaceDate> read = List.copyOf(states.keySet());
        states.putAll(cached);
        var ordersOn = orders.load(read, named(batch, states), batch.earliest().minus(HoldLimits.EXPIRED_HOLD_WINDOW));
        var blocksOn = blocks.load(read);
        var entriesOn = waitlists.load(read);
        states.replaceAll((spaceDate, state) -> state.with(
                ordersOn.getOrDefault(spaceDate, List.of()),
                blocksOn.getOrDefault(spaceDate, List.of()),
                entriesOn.getOrDefault(spaceDate, List.of())));
        return states;
    }

    /** Orders that are named and not loaded yet: an order can only be found where something was decided. */
    private static List<UUID> named(Batch batch, Map<SpaceDate, SpaceDateState> states) {
        return batch.namingOrders().stream()
                .filter(command -> {
                    SpaceDateState state = states.get(command.entry().spaceDate());
                    return state != null
                            && state.schedule().find(command.subjectId()).isEmpty();
                })
                .map(IncomingCommand::subjectId)
                .distinct()
                .toList();
    }

    /** The states with nothing but their last decision, of those of these space-dates that have one. */
    private Map<SpaceDate, SpaceDateState> lastDecisions(List<SpaceDate> spaceDates) {
        Map<SpaceDate, SpaceDateState> last = new HashMap<>();
        if (!spaceDates.isEmpty()) {
            String lastDecision = "(SELECT space_id, use_date, seq, decided_at, hash FROM decision"
                    + " WHERE space_id = ? AND use_date = ? ORDER BY seq DESC LIMIT 1)";
            jdbc.query(
                    String.join(" UNION ALL ", Collections.nCopies(spaceDates.size(), lastDecision)),
                    row -> {
                        SpaceDate spaceDate = spaceDate(row);
                        DaySchedule schedule = DaySchedule.restored(
                                spaceDate, row.getLong("seq"), instant(row, "decided_at"), List.of());
                        last.put(spaceDate, new SpaceDateState(schedule, row.getBytes("hash"), Set.of()));
                    },
                    SpaceDateRows.keys(spaceDates).toArray());
        }
        return last;
    }

    /** Writes what these events, in their order, change. */
    void save(List<ReservationEvent> events) {
        orders.save(events);
        blocks.save(events);
        waitlists.save(events);
        claims.save(events);
    }
}
