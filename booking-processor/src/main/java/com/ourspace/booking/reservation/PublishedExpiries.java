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
 * Which overdue holds this process has told the log of, and where in the log that stands. A hold is told of once; again
 * only when that record has been handled and the hold is overdue still, as where clocks differ. While the log is
 * behind, the answer is on its way, and nothing is piled up.
 */
final class PublishedExpiries {

    /** So long at least between two records about one hold. */
    static final Duration SAY_AGAIN = Duration.ofSeconds(10);

    /** Acknowledgements come on the producer's thread. */
    private final Map<UUID, Sent> sent = new ConcurrentHashMap<>();

    /**
     * Whether this hold should be told of.
     *
     * @param handledUpTo how far this process has handled a partition: the offset behind the last record
     */
    boolean isDue(UUID orderId, Instant now, Function<TopicPartition, Optional<Long>> handledUpTo) {
        Sent before = sent.get(orderId);
        return before == null
                || !now.isBefore(before.at.plus(SAY_AGAIN))
                        && handledUpTo
                                .apply(before.partition)
                                .filter(handled -> handled > before.offset)
                                .isPresent();
    }

    /** Notes that the log has a record about this hold. */
    void add(UUID orderId, TopicPartition partition, long offset, Instant now) {
        sent.put(orderId, new Sent(partition, offset, now));
    }

    /** Forgets holds that are over, and those of partitions that are another process's now. */
    void retain(Set<UUID> overdue, Collection<TopicPartition> owned) {
        sent.entrySet()
                .removeIf(entry -> !overdue.contains(entry.getKey()) || !owned.contains(entry.getValue().partition));
    }

    private record Sent(TopicPartition partition, long offset, Instant at) {}
}
