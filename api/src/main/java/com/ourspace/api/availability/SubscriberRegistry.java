package com.ourspace.api.availability;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Who watches which space through this instance. */
@Component
class SubscriberRegistry {

    private final Map<Long, SpaceSubscription> spaceSubscriptions = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicBoolean isClosed = new AtomicBoolean();

    /**
     * Takes a seat; what changes from now on is told to it, once the channel has {@link SpaceSubscription#startAt
     * started}.
     */
    SpaceSubscription enter(long spaceId, Subscriber subscriber) {
        size.incrementAndGet();
        SpaceSubscription spaceSubscription = spaceSubscriptions.compute(spaceId, (_, known) -> {
            SpaceSubscription open = known == null ? new SpaceSubscription() : known;
            open.add(subscriber);
            return open;
        });
        if (isClosed.get()) {
            subscriber.lose();
        }
        return spaceSubscription;
    }

    void leave(long spaceId, Subscriber subscriber) {
        spaceSubscriptions.computeIfPresent(
                spaceId, (_, spaceSubscription) -> spaceSubscription.remove(subscriber) ? spaceSubscription : null);
        size.decrementAndGet();
    }

    /** How many watch. */
    int size() {
        return size.get();
    }

    /** The spaces that somebody watches. */
    Set<Long> spaces() {
        return Set.copyOf(spaceSubscriptions.keySet());
    }

    /** The channel of a space that somebody watches. */
    SpaceSubscription channel(long spaceId) {
        return Objects.requireNonNull(spaceSubscriptions.get(spaceId));
    }

    void forEach(BiConsumer<Long, SpaceSubscription> action) {
        spaceSubscriptions.forEach(action);
    }

    /** Everybody has to go: the process is about to end. They come back elsewhere. */
    void close() {
        isClosed.set(true);
        spaceSubscriptions.values().forEach(SpaceSubscription::close);
    }
}
