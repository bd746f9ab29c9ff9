package com.ourspace.booking.reservation;

import com.ourspace.booking.reservation.DecisionContext.StoredSchedule;
import com.ourspace.booking.reservation.JdbcDecisions.Known;
import com.ourspace.contracts.reservation.SpaceDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What this process knows of the space-dates it decides about without asking the tables: their state after its own last
 * commit, and the commands it has decided.
 *
 * <p>A process is the only one that writes the space-dates of the partitions assigned to it, so what it has committed
 * stays true. Where that is not so, as after a pause in which a partition moved, the next decision has a number that is
 * taken: the commit fails as a whole, all is forgotten, and the batch is decided again on what the tables say.
 *
 * <p>Bounded: what was used last stays. Everything that is missing here is read.
 */
@Component
class SpaceDateCache {

    private static final int MAX_SPACE_DATES = 10_000;
    private static final int MAX_COMMANDS = 50_000;

    private final Map<SpaceDate, Cached> spaceDates = new LeastRecentlyUsed<>(MAX_SPACE_DATES);
    /** A decision is never taken back, so these stay true whoever owns their partition. */
    private final Map<UUID, Known> decided = new LeastRecentlyUsed<>(MAX_COMMANDS);
    /** Partitions that are read beyond what another process, or this one before it forgot, had decided. */
    private final Set<Integer> caughtUp = new HashSet<>();

    /** Those of these space-dates that are known. */
    synchronized Map<SpaceDate, StoredSchedule> find(Collection<SpaceDate> wanted) {
        Map<SpaceDate, StoredSchedule> found = new HashMap<>();
        for (SpaceDate spaceDate : wanted) {
            Cached cached = spaceDates.get(spaceDate);
            if (cached != null) {
                found.put(spaceDate, cached.stored);
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
     * Whether a command of this partition may have been decided by a process that does not remember it. If not, only
     * the unique key of the decisions knows the few that come again much later.
     */
    synchronized boolean isCaughtUp(int partition) {
        return caughtUp.contains(partition);
    }

    /** Notes a decision that is committed. The records behind it in its partition are not decided yet. */
    synchronized void addDecided(UUID commandId, Known outcome, int partition) {
        decided.put(commandId, outcome);
        caughtUp.add(partition);
    }

    /**
     * Keeps a space-date as it is after a commit. One on which somebody waits is not kept: what is decided about it
     * looks at orders of other partitions.
     */
    synchronized void put(int partition, StoredSchedule stored) {
        SpaceDate spaceDate = stored.schedule().spaceDate();
        if (stored.schedule().waitlist().isEmpty()) {
            spaceDates.put(spaceDate, new Cached(partition, stored));
        } else {
            spaceDates.remove(spaceDate);
        }
    }

    /** Forgets the space-dates of partitions that come from another process or go to one. */
    synchronized void forget(Collection<Integer> partitions) {
        caughtUp.removeAll(partitions);
        spaceDates.values().removeIf(cached -> partitions.contains(cached.partition));
    }

    /** Forgets all space-dates, and asks the tables again for what was decided. */
    synchronized void clear() {
        caughtUp.clear();
        spaceDates.clear();
    }

    private record Cached(int partition, StoredSchedule stored) {}

    /** Drops what was not used for longest. */
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
