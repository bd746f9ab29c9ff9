package com.ourspace.booking.reservation;

import com.ourspace.booking.reservation.JdbcDecisions.Known;
import com.ourspace.booking.reservation.domain.DaySchedule;
import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.contracts.reservation.SpaceDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The states of space-dates after this process's last commit about them, and the outcomes of the commands it has
 * decided: both need not be read.
 *
 * <p>A process is the only one that writes the space-dates of the partitions assigned to it, so what it has committed
 * stays true. Where that is not so, as after a pause in which a partition moved, the next decision has a number that is
 * taken: the commit fails as a whole, the cache is cleared, and the batch is decided again on what the tables say.
 *
 * <p>The cache is bounded; what was not used for longest is dropped first, and read again when it is needed.
 */
@Component
class SpaceDateCache {

    private static final int MAX_SPACE_DATES = 10_000;
    private static final int MAX_COMMANDS = 50_000;

    private final Map<SpaceDate, Cached> spaceDates = new LeastRecentlyUsed<>(MAX_SPACE_DATES);
    /** A decision is never taken back, so an outcome stays true when another process owns the partition. */
    private final Map<UUID, Known> decided = new LeastRecentlyUsed<>(MAX_COMMANDS);
    /** Partitions that are read beyond the commands that another process, or this one before a clear, had decided. */
    private final Set<Integer> caughtUp = new HashSet<>();

    /** The states of those of these space-dates that are cached. */
    synchronized Map<SpaceDate, SpaceDateState> find(Collection<SpaceDate> wanted) {
        Map<SpaceDate, SpaceDateState> found = new HashMap<>();
        for (SpaceDate spaceDate : wanted) {
            Cached cached = spaceDates.get(spaceDate);
            if (cached != null) {
                found.put(spaceDate, cached.state);
            }
        }
        return found;
    }

    /** The outcomes of those of these commands that this process decided. */
    synchronized Map<UUID, Known> decided(Collection<UUID> commandIds) {
        Map<UUID, Known> known = new HashMap<>();
        for (UUID id : commandIds) {
            Known before = decided.get(id);
            if (before != null) {
                known.put(id, before);
            }
        }
        return known;
    }

    /**
     * Whether the commands of this partition that come now are behind all that were decided, so that the table need not
     * be asked. The few that come again much later fail at the unique key of the decisions.
     */
    synchronized boolean isCaughtUp(int partition) {
        return caughtUp.contains(partition);
    }

    /**
     * Keeps the results of a commit, in the order of the decisions. The records behind them in their partitions are not
     * decided yet.
     *
     * <p>A space-date on which guests wait is not kept: the facts of its decisions look at orders of other partitions.
     */
    synchronized void add(List<DecisionRecord> committed) {
        Map<SpaceDate, DecisionRecord> last = new HashMap<>();
        for (DecisionRecord each : committed) {
            Decision decision = each.decision();
            decided.put(decision.commandId(), Known.of(decision));
            caughtUp.add(decision.at().partition());
            last.put(decision.spaceDate(), each);
        }
        last.forEach((spaceDate, each) -> {
            DaySchedule schedule = each.decision().after();
            if (schedule.waitlist().isEmpty()) {
                SpaceDateState state = new SpaceDateState(schedule.withoutPast(), each.hash(), Set.of());
                spaceDates.put(spaceDate, new Cached(each.decision().at().partition(), state));
            } else {
                spaceDates.remove(spaceDate);
            }
        });
    }

    /** Drops the space-dates of partitions that come from another process or go to one. */
    synchronized void forget(Collection<Integer> partitions) {
        caughtUp.removeAll(partitions);
        spaceDates.values().removeIf(cached -> partitions.contains(cached.partition));
    }

    /** Drops all space-dates; the table is asked again for commands that were decided. */
    synchronized void clear() {
        caughtUp.clear();
        spaceDates.clear();
    }

    private record Cached(int partition, SpaceDateState state) {}

    /** A map that drops the entry that was not used for longest. */
    private static final class LeastRecentlyUsed<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;

        private final int limit;

        LeastRecentlyUsed(int limit) {
            super(16, 0.75f, true);
            this.limit = limit;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > limit;
        }
    }
}
