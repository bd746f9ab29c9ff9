package com.ourspace.api.reservation;

import com.ourspace.api.idempotency.AcceptedOrders;
import com.ourspace.api.log.ConsumedMessage;
import com.ourspace.api.log.LogPosition;
import com.ourspace.contracts.reservation.OrderEvent;
import com.ourspace.contracts.reservation.ReservationHeld;
import com.ourspace.contracts.reservation.ReservationRejected;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The newest state of the orders about which this process has lately read an event or accepted a request, ahead of the
 * tables. Each event is merged by the rules of {@link OrderColumn}, as the table merges it.
 *
 * <p>The number of orders is bounded. An entry leaves when it is old, or the memory is nearly full, and the tables have
 * it: so nothing that a guest was shown is taken back. While the memory is full, further orders are not taken in and
 * are answered from the tables alone.
 */
@Component
class RecentOrders implements AcceptedOrders {

    /** How many orders there are at present. */
    static final String ORDERS = "ourspace.orders.recent";

    /** So many refused commands of one order are kept; where there are more, the tables are asked. */
    private static final int MAX_REFUSED = 64;

    /** The era before the tail follows the log: no order is known from its first event on. */
    private static final long NOT_FOLLOWING = 0;

    private final int max;
    private final Duration age;
    private final Duration undecidedAge;
    private final InstantSource clock;
    /** The order whose change is the oldest comes first. */
    private final LinkedHashMap<UUID, Entry> entries = new LinkedHashMap<>();

    private final Map<Long, Set<UUID>> byGuest = new HashMap<>();
    private long era = NOT_FOLLOWING;

    /**
     * @param max so many orders at most; with 0 the tables answer everything
     * @param age for how long after its latest event an order is answered without the tables
     * @param undecidedAge the same for a request that is not decided: its decision is usually here by then, and what
     *     keeps it away may be known to the tables
     */
    RecentOrders(
            @Value("${ourspace.orders.recent.max}") int max,
            @Value("${ourspace.orders.recent.age}") Duration age,
            @Value("${ourspace.orders.recent.undecided-age}") Duration undecidedAge,
            InstantSource clock,
            MeterRegistry meters) {
        this.max = max;
        this.age = age;
        this.undecidedAge = undecidedAge;
        this.clock = clock;
        Gauge.builder(ORDERS, this::size)
                .description("Orders whose newest state this process keeps in memory")
                .strongReference(true)
                .register(meters);
    }

    /**
     * An order as this memory has it.
     *
     * @param isEnough whether that is all there is: its first event and every later one, read lately
     * @param refused payments and cancellations that changed nothing, by command
     */
    record Known(OrderViewUpdate order, boolean isEnough, Map<UUID, RefusedCommand> refused) {}

    /** Changes whenever events may have been missed; ask it before a request is appended. */
    synchronized long era() {
        return era;
    }

    /** Every event is read from now on; what was known before may lack some. */
    synchronized void markGap() {
        era++;
    }

    /**
     * Takes in a request that this process has just appended.
     *
     * @param era {@link #era} before it was appended
     * @param isNew whether no request of this id was accepted before
     */
    synchronized void accepted(OrderViewUpdate request, LogPosition position, long era, boolean isNew) {
        Entry known = entries.get(request.orderId());
        if (known == null) {
            put(new Entry(request, isNew ? era : NOT_FOLLOWING, Map.of(), position, clock.instant()));
        } else {
            put(known.with(request, known.position(), known.changedAt()));
        }
    }

    /**
     * Takes in an event as the tail reads it.
     *
     * @return false if the memory is full and does not have its order
     */
    synchronized boolean apply(ConsumedMessage message) {
        OrderEvent event = (OrderEvent) message.message();
        if (event.version() == 0) {
            // It answers a command about an order that does not exist.
            return true;
        }
        OrderViewUpdate update = OrderViewUpdate.of(event, message.envelope().causationId());
        Entry known = entries.get(event.orderId());
        Entry changed;
        if (known == null) {
            changed = new Entry(
                    update, isFirst(event) ? era : NOT_FOLLOWING, Map.of(), message.position(), clock.instant());
        } else {
            changed = known.with(update, message.position(), clock.instant());
            boolean isOnlyRequested = known.order().version(OrderColumn.VERSION) == 0;
            if (isOnlyRequested && isFirst(event)) {
                changed = changed.since(era);
            }
        }
        return put(changed.withRefusal(message));
    }

    /** Takes in an event that the tables have, of an order that is known here: the tail may not have read it yet. */
    synchronized void applyStored(ConsumedMessage message) {
        OrderEvent event = (OrderEvent) message.message();
        Entry known = entries.get(event.orderId());
        if (known != null && event.version() > known.order().version(OrderColumn.VERSION)) {
            put(known.with(
                            OrderViewUpdate.of(event, message.envelope().causationId()),
                            message.position(),
                            known.changedAt())
                    .withRefusal(message));
        }
    }

    private static boolean isFirst(OrderEvent event) {
        return event.version() == 1 && (event instanceof ReservationHeld || event instanceof ReservationRejected);
    }

    private boolean put(Entry entry) {
        UUID id = entry.order().orderId();
        Entry before = entries.get(id);
        if (before == null && entries.size() >= max) {
            return false;
        }
        if (before != null && before.changedAt().equals(entry.changedAt())) {
            entries.put(id, entry);
        } else {
            entries.putLast(id, entry);
        }
        Long guest = entry.order().guestId();
        if (guest != null) {
            byGuest.computeIfAbsent(guest, _ -> new LinkedHashSet<>()).add(id);
        }
        return true;
    }

    /** The order as this memory has it; empty if it does not have it. */
    synchronized Optional<Known> find(UUID orderId) {
        return Optional.ofNullable(entries.get(orderId)).map(this::known);
    }

    @Override
    public synchronized Optional<String> digest(UUID orderId) {
        return Optional.ofNullable(entries.get(orderId))
                .map(entry -> entry.order().requestDigest());
    }

    /** The orders of this guest that this memory has. */
    synchronized List<Known> ofGuest(long guestId) {
        List<Known> found = new ArrayList<>();
        for (UUID id : byGuest.getOrDefault(guestId, Set.of())) {
            find(id).ifPresent(found::add);
        }
        return found;
    }

    private Known known(Entry entry) {
        Duration alone = entry.order().isDecided() ? age : undecidedAge;
        boolean isYoung = entry.changedAt().plus(alone).isAfter(clock.instant());
        return new Known(entry.order(), isYoung && era != NOT_FOLLOWING && entry.era() == era, entry.refused());
    }

    synchronized int size() {
        return entries.size();
    }

    /** Whether an entry may leave once the tables have it. */
    synchronized boolean hasDue() {
        Map.Entry<UUID, Entry> oldest = entries.firstEntry();
        return oldest != null && isDue(oldest.getValue(), clock.instant());
    }

    /**
     * Lets entries leave that are due and that the tables have.
     *
     * @param nextOffsets up to where the tables have the log, by partition
     */
    synchronized void removeWritten(Map<TopicPartition, Long> nextOffsets) {
        Instant now = clock.instant();
        Iterator<Entry> oldestFirst = entries.values().iterator();
        while (oldestFirst.hasNext()) {
            Entry entry = oldestFirst.next();
            if (!isDue(entry, now)) {
                return;
            }
            if (entry.position().isBefore(nextOffsets)) {
                oldestFirst.remove();
                removeFromGuest(entry);
            }
        }
    }

    /** By age; younger ones, too, as long as more than three quarters of the room are taken. */
    private boolean isDue(Entry entry, Instant now) {
        return !entry.changedAt().plus(age).isAfter(now) || entries.size() > max - max / 4;
    }

    /** Removes all orders of a guest who is erased. */
    synchronized void erase(long guestId) {
        Set<UUID> ids = byGuest.remove(guestId);
        if (ids != null) {
            ids.forEach(entries::remove);
        }
    }

    private void removeFromGuest(Entry entry) {
        Long guest = entry.order().guestId();
        if (guest != null) {
            byGuest.computeIfPresent(guest, (_, ids) -> {
                ids.remove(entry.order().orderId());
                return ids.isEmpty() ? null : ids;
            });
        }
    }

    /**
     * An order.
     *
     * @param era since which every event of it was read; {@link #NOT_FOLLOWING} if its first one was not
     * @param position the latest record about it
     */
    private record Entry(
            OrderViewUpdate order,
            long era,
            Map<UUID, RefusedCommand> refused,
            LogPosition position,
            Instant changedAt) {

        Entry with(OrderViewUpdate update, LogPosition latest, Instant now) {
            return new Entry(order.mergedWith(update), era, refused, latest, now);
        }

        Entry since(long newEra) {
            return new Entry(order, newEra, refused, position, changedAt);
        }

        Entry withRefusal(ConsumedMessage message) {
            UUID command = message.envelope().causationId();
            Optional<RefusedCommand> refusal = RefusedCommand.of((OrderEvent) message.message());
            if (command == null || refusal.isEmpty()) {
                return this;
            }
            boolean isFull = refused.size() >= MAX_REFUSED;
            Map<UUID, RefusedCommand> more = new HashMap<>(isFull ? Map.of() : refused);
            more.put(command, refusal.get());
            return new Entry(order, isFull ? NOT_FOLLOWING : era, Map.copyOf(more), position, changedAt);
        }
    }
}
