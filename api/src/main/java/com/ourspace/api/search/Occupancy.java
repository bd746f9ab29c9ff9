package com.ourspace.api.search;

import com.ourspace.api.catalog.HalvesInMemory;
import com.ourspace.api.catalog.SlotState;
import com.ourspace.api.catalog.TakenHalf;
import com.ourspace.api.log.EndOffsets;
import com.ourspace.api.log.EventTail;
import com.ourspace.api.log.ProjectionOffsets;
import com.ourspace.api.reservation.HalfChange;
import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.messaging.ReceivedMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which halves are taken, on all dates from today on, in memory: of the events as soon as they are in the log, and of
 * {@code half_state} what was decided before this process began to read them. Every state has the number of its
 * decision, so that it does not matter which of the two tells of it first.
 */
@Component
class Occupancy implements EventTail.ReservationEvents, HalvesInMemory {

    private static final String SELECT = """
            SELECT space_id, use_date, half, state, held_until, seq FROM half_state
            WHERE space_id BETWEEN :from AND :to AND use_date >= :today
            """;
    private static final int SPACES_AT_ONCE = 2_000;

    private final JdbcClient jdbc;
    private final EndOffsets log;
    private final ProjectionOffsets written;
    private final InstantSource clock;
    private final Map<LocalDate, OccupancyOfDate> dates = new ConcurrentHashMap<>();
    private volatile boolean isFollowed;
    private volatile boolean isLoaded;
    private volatile boolean isComplete;
    /** Where the log ended after the events were followed without a gap; null until this is known. */
    private volatile @Nullable Map<TopicPartition, Long> missing;

    Occupancy(JdbcClient jdbc, EndOffsets log, ProjectionOffsets written, InstantSource clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.written = written;
        this.clock = clock;
    }

    @Override
    public void onEvent(ReceivedMessage<?> event) {
        if (event.message() instanceof ReservationEvent decided) {
            HalfChange.of(decided).forEach(this::apply);
        }
    }

    @Override
    public void onGap() {
        isFollowed = true;
        missing = null;
        isComplete = false;
    }

    /**
     * Whether the table has been read since the events are followed. What is decided already and not in the table yet
     * is missing until {@link #isComplete}: for some milliseconds, or, if the read models are behind, until they are
     * not.
     */
    boolean isLoaded() {
        return isLoaded;
    }

    /** Whether nothing that was decided before is missing. */
    boolean isComplete() {
        return isComplete;
    }

    /** The halves of a date. */
    OccupancyOfDate on(LocalDate date) {
        return dates.getOrDefault(date, OccupancyOfDate.NONE);
    }

    @Override
    public Optional<List<TakenHalf>> between(long spaceId, LocalDate from, LocalDate to) {
        if (!isComplete) {
            return Optional.empty();
        }
        List<TakenHalf> taken = new ArrayList<>();
        from.datesUntil(to.plusDays(1)).forEach(date -> {
            OccupancyOfDate halves = on(date);
            for (Half half : Half.values()) {
                long until = halves.takenUntil(spaceId, half);
                if (until != OccupancyOfDate.FREE) {
                    taken.add(half(date, half, until));
                }
            }
        });
        return Optional.of(taken);
    }

    private static TakenHalf half(LocalDate date, Half half, long until) {
        if (until == OccupancyOfDate.BOOKED) {
            return new TakenHalf(date, half, SlotState.BOOKED, null);
        }
        return until == OccupancyOfDate.BLOCKED
                ? new TakenHalf(date, half, SlotState.BLOCKED, null)
                : new TakenHalf(date, half, SlotState.HELD, Instant.ofEpochMilli(until));
    }

    /**
     * Reads what the events that are followed do not tell; it is complete once the table has everything that was in the
     * log when these began.
     *
     * @param spaces all that there are, in ascending order
     */
    void load(List<Long> spaces) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Half.ZONE);
        dates.keySet().removeIf(date -> date.isBefore(today));
        if (!isFollowed) {
            return;
        }
        Map<TopicPartition, Long> ends = missing;
        if (ends == null) {
            ends = log.of(List.of(Topic.RESERVATION_EVENTS));
            missing = ends;
        }
        Map<TopicPartition, Long> next = written.written();
        boolean hasAll =
                ends.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
        if (hasAll || !isLoaded) {
            read(spaces, today);
            isLoaded = true;
        }
        if (hasAll && missing == ends) {
            isComplete = true;
        }
    }

    private void read(List<Long> spaces, LocalDate today) {
        for (int from = 0; from < spaces.size(); from += SPACES_AT_ONCE) {
            int last = Math.min(from + SPACES_AT_ONCE, spaces.size()) - 1;
            jdbc.sql(SELECT)
                    .param("from", spaces.get(from))
                    .param("to", spaces.get(last))
                    .param("today", today)
                    .query((RowCallbackHandler) this::set);
        }
    }

    private void set(ResultSet row) throws SQLException {
        Instant heldUntil = SqlValues.instant(row, "held_until");
        set(
                row.getLong("space_id"),
                row.getObject("use_date", LocalDate.class),
                Half.valueOf(row.getString("half")),
                takenUntil(row.getString("state"), heldUntil),
                row.getLong("seq"));
    }

    private void apply(HalfChange change) {
        ReservationEvent event = change.event();
        set(
                event.spaceId(),
                event.useDate(),
                change.half(),
                takenUntil(change.state().name(), change.heldUntil()),
                event.decision().seq());
    }

    private void set(long spaceId, LocalDate date, Half half, long takenUntil, long seq) {
        dates.computeIfAbsent(date, _ -> new OccupancyOfDate()).set(spaceId, half, takenUntil, seq);
    }

    private static long takenUntil(String state, @Nullable Instant heldUntil) {
        return switch (HalfChange.State.valueOf(state)) {
            case FREE -> OccupancyOfDate.FREE;
            case BOOKED -> OccupancyOfDate.BOOKED;
            case BLOCKED -> OccupancyOfDate.BLOCKED;
            case HELD -> heldUntil == null ? OccupancyOfDate.FREE : heldUntil.toEpochMilli();
        };
    }
}
