package com.ourspace.booking.reservation;

import static com.ourspace.booking.reservation.SpaceDateRows.spaceDate;
import static com.ourspace.booking.storage.Columns.bytes;
import static com.ourspace.booking.storage.Columns.instant;
import static com.ourspace.booking.storage.Columns.placeholders;

import com.ourspace.booking.reservation.DecisionContext.Change;
import com.ourspace.booking.reservation.DecisionContext.StoredSchedule;
import com.ourspace.booking.reservation.domain.Block;
import com.ourspace.booking.reservation.domain.DaySchedule;
import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.booking.reservation.domain.HoldRules;
import com.ourspace.booking.reservation.domain.Order;
import com.ourspace.contracts.reservation.SpaceDate;
import java.util.ArrayList;
import java.util.Collection;
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
     * The space-dates of a batch with what still matters on them. Those without a decision are left out.
     *
     * <p>What ran out lately is judged from the log's time of the batch's first command, however late it is read.
     */
    Map<SpaceDate, StoredSchedule> load(Batch batch) {
        List<SpaceDate> spaceDates = batch.spaceDates();
        Map<SpaceDate, List<Order>> ordersOn =
                orders.load(spaceDates, batch.subjects(), batch.earliest().minus(HoldRules.EXPIRED_HOLD_WINDOW));
        Map<SpaceDate, List<Block>> blocksOn = blocks.load(spaceDates);
        Map<SpaceDate, List<JdbcWaitlists.Place>> waitingOn = waitlists.load(spaceDates);
        String lastDecision = "(SELECT space_id, use_date, seq, decided_at, hash FROM decision"
                + " WHERE space_id = ? AND use_date = ? ORDER BY seq DESC LIMIT 1)";
        Map<SpaceDate, StoredSchedule> loaded = new HashMap<>();
        jdbc.query(
                spaceDates.stream().map(_ -> lastDecision).collect(Collectors.joining(" UNION ALL ")),
                row -> {
                    SpaceDate spaceDate = spaceDate(row);
                    List<JdbcWaitlists.Place> places = waitingOn.getOrDefault(spaceDate, List.of());
                    DaySchedule schedule = DaySchedule.restored(
                            spaceDate,
                            row.getLong("seq"),
                            instant(row, "decided_at"),
                            ordersOn.getOrDefault(spaceDate, List.of()),
                            blocksOn.getOrDefault(spaceDate, List.of()),
                            places.stream().map(JdbcWaitlists.Place::entry).toList());
                    Set<UUID> taken = places.stream()
                            .filter(JdbcWaitlists.Place::isTaken)
                            .map(place -> place.entry().orderId())
                            .collect(Collectors.toSet());
                    loaded.put(spaceDate, new StoredSchedule(schedule, row.getBytes("hash"), taken));
                },
                SpaceDateRows.keys(spaceDates).toArray());
        return loaded;
    }

    /**
     * Guests who may get points back or be offered something, though it is others who ask: those of these orders, and
     * those who wait on these space-dates.
     */
    List<Long> affectedGuests(Collection<UUID> orderIds, List<SpaceDate> spaceDates) {
        List<Object> arguments = new ArrayList<>(SpaceDateRows.keys(spaceDates));
        String sql = "SELECT guest_id FROM waitlist_entry WHERE waiting AND (" + SpaceDateRows.anyOf(spaceDates) + ")";
        if (!orderIds.isEmpty()) {
            sql += " UNION SELECT guest_id FROM reservation WHERE status IN ('WAITING', 'COMPLETED') AND order_id IN ("
                    + placeholders(orderIds.size()) + ")";
            orderIds.forEach(id -> arguments.add(bytes(id)));
        }
        return jdbc.query(sql, (row, _) -> row.getLong("guest_id"), arguments.toArray());
    }

    /** Writes what has changed. */
    void save(List<Change> changes, List<Decision> decisions) {
        orders.save(changes, decisions);
        blocks.save(changes);
        waitlists.save(changes);
        claims.save(changes);
    }
}
