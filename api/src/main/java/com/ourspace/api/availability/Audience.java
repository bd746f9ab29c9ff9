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
class Audience {

    private final Map<Long, Channel> channels = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicBoolean isClosed = new AtomicBoolean();

    /** Takes a seat; what changes from now on is told to it, once the channel has {@link Channel#startAt started}. */
    Channel enter(long spaceId, Seat seat) {
        size.incrementAndGet();
        Channel channel = channels.compute(spaceId, (_, known) -> {
            Channel open = known == null ? new Channel() : known;
            open.add(seat);
            return open;
        });
        if (isClosed.get()) {
            seat.lose();
        }
        return channel;
    }

    void leave(long spaceId, Seat seat) {
        channels.computeIfPresent(spaceId, (_, channel) -> channel.remove(seat) ? channel : null);
        size.decrementAndGet();
    }

    /** How many watch. */
    int size() {
        return size.get();
    }

    /** The spaces that somebody watches. */
    Set<Long> spaces() {
        return Set.copyOf(channels.keySet());
    }

    /** The channel of a space that somebody watches. */
    Channel channel(long spaceId) {
        return Objects.requireNonNull(channels.get(spaceId));
    }

    void forEach(BiConsumer<Long, Channel> action) {
        channels.forEach(action);
    }

    /** Everybody has to go: the process is about to end. They come back elsewhere. */
    void close() {
        isClosed.set(true);
        channels.values().forEach(Channel::close);
    }
}
