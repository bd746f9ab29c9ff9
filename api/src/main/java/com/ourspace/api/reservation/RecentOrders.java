package com.ourspace.api.reservation;

import com.ourspace.api.idempotency.AcceptedOrders;
import com.ourspace.api.log.LogPosition;
import com.ourspace.contracts.reservation.OrderEvent;
import com.ourspace.contracts.reservation.OrderEvent.ReservationHeld;
import com.ourspace.contracts.reservation.OrderEvent.ReservationRejected;
import com.ourspace.messaging.ReceivedMessage;
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
 * The newest states of the orders about which this process has lately read an event or accepted a request. They are
 * ahead of the tables. Each event is merged by the rules of {@link OrderColumn}, as the table merges it.
 *
 * <p>The number of orders is bounded. An entry is removed when the tables have it and it is old, or the memory is
 * nearly full; therefore no state that a guest was shown is taken back. While the memory is full, further orders are
 * answered from the tables alone.
 */
@Component
class RecentOrders implements AcceptedOrders {

    /** The name of the gauge: the number of orders. */
    static final String ORDERS = "ourspace.orders.recent";

    /** The number of refused commands that are kept per order; if an order has more, the tables are asked. */
    private static final int MAX_REFUSED = 64;

    /** The era before the tail follows the log: no order is complete. */
    private static final long NOT_FOLLOWING = 0;

    private final int max;
    private final Duration age;
    private final Duration undecidedAge;
    private final InstantSource clock;
    private final OrderMetrics metrics;
    /** In the order of the latest changes, oldest first. */
    private final LinkedHashMap<UUID, Entry> entries = new LinkedHashMap<>();

    private final Map<Long, Set<UUID>> byGuest = new HashMap<>();
    private long era = NOT_FOLLOWING;

    /**
     * @param max the highest number of orders; with 0 the tables answer everything
     * @param age the time after its latest event in which an order is answered without the tables
     * @param undecidedAge the same time for an undecided request: its decision has usually been read by then, and
     *     otherwise the tables may know more
     */
    RecentOrders(
            @Value("${ourspace.orders.recent.max}") int max,
            @Value("${ourspace.orders.recent.age}") Duration age,
            @Value("${ourspace.orders.recent.undecided-age}") Duration undecidedAge,
            InstantSource clock,
            OrderMetrics metrics,
            MeterRegistry meters) {
        this.max = max;
        this.age = age;
        this.undecidedAge = undecidedAge;
        this.clock = clock;
        this.metrics = metrics;
        Gauge.builder(ORDERS, this::size)
                .description("Orders whose newest state this process keeps in memory")
                .strongReference(true)
                .register(meters);
    }

    /**
     * An order of this memory.
     *
     * @param isEnough whether the state is complete and recent, so that the tables need not be asked
     * @param refused the payments and cancellations that changed nothing, by the ids of their commands
     */
    record Known(Order order, boolean isEnough, Map<UUID, Order> refused) {}

    /** The era changes when events may have been missed. A caller asks for it before it publishes a request. */
    synchronized long era() {
        return era;
    }

    /** Begins an era: every event is read from now on, but the states known before may lack some. */
    synchronized void markGap() {
        era++;
    }

    /**
     * Takes in a request that this process has just published.
     *
     * @param era {@link #era} before it was published
     * @param isNew whether no request of this id was accepted before
     */
    synchronized void accepted(Order request, LogPosition position, long era, boolean isNew) {
        Entry known = entries.get(request.id());
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
    synchronized boolean apply(ReceivedMessage<?> message) {
        OrderEvent event = (OrderEvent) message.message();
        if (event.version() == 0) {
            // Version 0: the event reports that a command named an order that does not exist.
            return true;
        }
        Order update = OrderUpdates.of(event, message.envelope().causationId());
        Entry known = entries.get(event.orderId());
        Entry changed;
        if (known == null) {
            changed = new Entry(
                    update,
                    isFirst(event) ? era : NOT_FOLLOWING,
                    Map.of(),
                    LogPosition.of(message.source()),
                    clock.instant());
        } else {
            Instant now = clock.instant();
            changed = known.with(update, LogPosition.of(message.source()), now);
            boolean isOnlyRequested = known.order().version() == 0;
            if (isOnlyRequested) {
                metrics.decided(Duration.between(known.changedAt(), now));
            }
            if (isOnlyRequested && isFirst(event)) {
                changed = changed.since(era);
            }
        }
        return put(changed.withRefusal(message));
    }

    /** Takes in an event that the tables have, if this memory has its order: the tail may not have read it yet. */
    synchronized void applyStored(ReceivedMessage<?> message) {
        OrderEvent event = (OrderEvent) message.message();
        Entry known = entries.get(event.orderId());
        if (known != null && event.version() > known.order().version()) {
            put(known.with(
                            OrderUpdates.of(event, message.envelope().causationId()),
                            LogPosition.of(message.source()),
                            known.changedAt())
                    .withRefusal(message));
        }
    }

    private static boolean isFirst(OrderEvent event) {
        return event.version() == 1 && (event instanceof ReservationHeld || event instanceof ReservationRejected);
    }

    private boolean put(Entry entry) {
        UUID id = entry.order().id();
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

    /** The order; empty if this memory does not have it. */
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

    /** Whether an entry may be removed once the tables have it. */
    synchronized boolean hasDue() {
        Map.Entry<UUID, Entry> oldest = entries.firstEntry();
        return oldest != null && isDue(oldest.getValue(), clock.instant());
    }

    /**
     * Removes the entries that are due and that the tables have.
     *
     * @param nextOffsets the offsets up to which the tables have the log, by partition
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

    /** An entry is due by its age; while more than three quarters of the memory are taken, every entry is due. */
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
                ids.remove(entry.order().id());
                return ids.isEmpty() ? null : ids;
            });
        }
    }

    /**
     * An order with what is known about it.
     *
     * @param era the era since which every event of it was read; {@link #NOT_FOLLOWING} if its first event was not read
     * @param position the position of the latest record about it
     */
    private record Entry(Order order, long era, Map<UUID, Order> refused, LogPosition position, Instant changedAt) {

        Entry with(Order update, LogPosition latest, Instant now) {
            return new Entry(order.mergedWith(update), era, refused, latest, now);
        }

        Entry since(long newEra) {
            return new Entry(order, newEra, refused, position, changedAt);
        }

        Entry withRefusal(ReceivedMessage<?> message) {
            UUID command = message.envelope().causationId();
            Optional<Order> refusal = OrderUpdates.refusal((OrderEvent) message.message());
            if (command == null || refusal.isEmpty()) {
                return this;
            }
            boolean isFull = refused.size() >= MAX_REFUSED;
            Map<UUID, Order> more = new HashMap<>(isFull ? Map.of() : refused);
            more.put(command, refusal.get());
            return new Entry(order, isFull ? NOT_FOLLOWING : era, Map.copyOf(more), position, changedAt);
        }
    }
}
