package com.ourspace.booking.reservation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;

/**
 * The overdue holds for which this process has published a command, with the command's position in the log. A second
 * command is published only after the first was handled and the hold is still overdue, as where clocks differ. While
 * the log is behind, the first command waits in it, and no others pile up.
 */
final class PublishedExpiries {

    /** The least time between two commands for one hold. */
    static final Duration MIN_INTERVAL = Duration.ofSeconds(10);

    /** A concurrent map, because acknowledgements come on the producer's thread. */
    private final Map<UUID, Sent> sent = new ConcurrentHashMap<>();

    /**
     * Whether a command for this hold is to be published.
     *
     * @param handledUpTo the offset behind the last record of a partition that this process has handled
     */
    boolean isDue(UUID orderId, Instant now, Function<TopicPartition, Optional<Long>> handledUpTo) {
        Sent before = sent.get(orderId);
        return before == null
                || !now.isBefore(before.at.plus(MIN_INTERVAL))
                        && handledUpTo
                                .apply(before.partition)
                                .filter(handled -> handled > before.offset)
                                .isPresent();
    }

    /** Adds a command that the broker has acknowledged. */
    void add(UUID orderId, TopicPartition partition, long offset, Instant now) {
        sent.put(orderId, new Sent(partition, offset, now));
    }

    /** Removes holds that are over, and those of partitions that another process owns now. */
    void retain(Set<UUID> overdue, Collection<TopicPartition> owned) {
        sent.entrySet()
                .removeIf(entry -> !overdue.contains(entry.getKey()) || !owned.contains(entry.getValue().partition));
    }

    private record Sent(TopicPartition partition, long offset, Instant at) {}
}
