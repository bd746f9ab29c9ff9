package com.ourspace.api.availability;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** The open streams of this instance, by space. */
@Component
class SubscriberRegistry {

    private final Map<Long, SpaceSubscription> spaceSubscriptions = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicBoolean isClosed = new AtomicBoolean();
    private final Counter dropped;

    SubscriberRegistry(MeterRegistry meters) {
        Gauge.builder("ourspace.streams.open", size, AtomicInteger::get)
                .description("Open streams of calendars")
                .register(meters);
        this.dropped = Counter.builder("ourspace.streams.dropped")
                .description("Streams that were ended because their reader was too slow")
                .register(meters);
    }

    /** Counts a stream that ended because its reader was too slow. */
    void countDropped() {
        dropped.increment();
    }

    /**
     * Adds a subscriber. It gets all changes after the position at which the subscription has
     * {@link SpaceSubscription#startAt started}.
     */
    SpaceSubscription subscribe(long spaceId, Subscriber subscriber) {
        size.incrementAndGet();
        SpaceSubscription spaceSubscription = spaceSubscriptions.compute(spaceId, (_, known) -> {
            SpaceSubscription open = known == null ? new SpaceSubscription() : known;
            open.add(subscriber);
            return open;
        });
        if (isClosed.get()) {
            subscriber.disconnect();
        }
        return spaceSubscription;
    }

    void unsubscribe(long spaceId, Subscriber subscriber) {
        spaceSubscriptions.computeIfPresent(
                spaceId, (_, spaceSubscription) -> spaceSubscription.remove(subscriber) ? spaceSubscription : null);
        size.decrementAndGet();
    }

    /** The number of open streams. */
    int size() {
        return size.get();
    }

    /** The spaces that have subscribers. */
    Set<Long> spaces() {
        return Set.copyOf(spaceSubscriptions.keySet());
    }

    /** The subscription of a space that has subscribers. */
    SpaceSubscription subscription(long spaceId) {
        return Objects.requireNonNull(spaceSubscriptions.get(spaceId));
    }

    void forEach(BiConsumer<Long, SpaceSubscription> action) {
        spaceSubscriptions.forEach(action);
    }

    /** Disconnects all subscribers before the process ends; their clients reconnect to another instance. */
    void close() {
        isClosed.set(true);
        spaceSubscriptions.values().forEach(SpaceSubscription::close);
    }
}
