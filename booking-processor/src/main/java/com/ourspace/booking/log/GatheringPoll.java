package com.ourspace.booking.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;

/**
 * Makes the polls of a consumer larger under load, without a timer for a consumer that is idle.
 *
 * <p>A Kafka consumer fetches ahead: while records are handled, the broker answers the next fetch as soon as it has one
 * more record. What arrives during the rest of that time is left for the fetch after it, so that a poll brings few
 * records, and each of them costs a transaction of its own. A poll that has found records fetched ahead therefore asks
 * the broker once more, and returns what has arrived meanwhile as well. A poll that had to wait for its records returns
 * them at once, because nothing else can have arrived.
 */
final class GatheringPoll implements MethodInterceptor {

    /** A poll that takes no longer than this has found its records fetched ahead. */
    private static final Duration FETCHED_AHEAD = Duration.ofNanos(500_000);

    /** For so long the broker is waited for; it answers at once if it has records. */
    private static final Duration WAIT = Duration.ofMillis(2);

    private final Consumer<?, ?> consumer;
    private final int maxRecords;
    private final LongSupplier nanoTime;
    private @Nullable RuntimeException postponed;

    private GatheringPoll(Consumer<?, ?> consumer, int maxRecords, LongSupplier nanoTime) {
        this.consumer = consumer;
        this.maxRecords = maxRecords;
        this.nanoTime = nanoTime;
    }

    /**
     * Returns the consumer with larger polls.
     *
     * @param maxRecords a poll that brings so many is large enough
     */
    static <K, V> Consumer<K, V> of(Consumer<K, V> consumer, int maxRecords) {
        return of(consumer, maxRecords, System::nanoTime);
    }

    @SuppressWarnings("unchecked") // a proxy of Consumer<K, V> is one
    static <K, V> Consumer<K, V> of(Consumer<K, V> consumer, int maxRecords, LongSupplier nanoTime) {
        ProxyFactory proxies = new ProxyFactory(consumer);
        proxies.addAdvice(new GatheringPoll(consumer, maxRecords, nanoTime));
        return (Consumer<K, V>) proxies.getProxy();
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        if (!call.getMethod().getName().equals("poll")) {
            return call.proceed();
        }
        if (postponed != null) {
            RuntimeException failure = postponed;
            postponed = null;
            throw failure;
        }
        long start = nanoTime.getAsLong();
        Object polled = call.proceed();
        boolean isFetchedAhead = nanoTime.getAsLong() - start < FETCHED_AHEAD.toNanos();
        return isFetchedAhead
                        && polled instanceof ConsumerRecords<?, ?> first
                        && !first.isEmpty()
                        && first.count() < maxRecords
                ? gathered(first)
                : polled;
    }

    private ConsumerRecords<?, ?> gathered(ConsumerRecords<?, ?> first) {
        try {
            return joined(first, consumer.poll(WAIT));
        } catch (RuntimeException failure) {
            // The first records count as delivered, so they are returned; the next poll tells of the failure.
            postponed = failure;
            return first;
        }
    }

    @SuppressWarnings("unchecked") // both come from one consumer
    private <K, V> ConsumerRecords<K, V> joined(ConsumerRecords<?, ?> first, ConsumerRecords<?, ?> second) {
        Map<TopicPartition, List<ConsumerRecord<K, V>>> records = new LinkedHashMap<>();
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        Set<TopicPartition> rewound = new HashSet<>();
        for (TopicPartition partition : first.partitions()) {
            List<? extends ConsumerRecord<?, ?>> own = first.records(partition);
            if (isStillPast(partition, own, rewound)) {
                own.forEach(record -> records.computeIfAbsent(partition, _ -> new ArrayList<>())
                        .add((ConsumerRecord<K, V>) record));
                next.put(partition, first.nextOffsets().get(partition));
            }
        }
        next.putAll(second.nextOffsets());
        for (TopicPartition partition : second.partitions()) {
            if (!rewound.contains(partition)) {
                second.records(partition)
                        .forEach(record -> records.computeIfAbsent(partition, _ -> new ArrayList<>())
                                .add((ConsumerRecord<K, V>) record));
            }
        }
        next.keySet().removeAll(rewound);
        return new ConsumerRecords<>(records, next);
    }

    /**
     * Whether the second poll continued behind these records. Otherwise the group was rebalanced in it: the partition
     * belongs to another consumer, or is read again from its committed offset, and its records will be delivered again.
     *
     * <p>A position that is not known may be one of either kind: that of a partition which will be read again, or one
     * that is only being validated because the partition has another leader, behind records which nobody would deliver
     * again. The consumer is rewound to them.
     *
     * @param rewound receives the partition if the consumer was rewound
     */
    private boolean isStillPast(
            TopicPartition partition, List<? extends ConsumerRecord<?, ?>> records, Set<TopicPartition> rewound) {
        if (!consumer.assignment().contains(partition)) {
            return false;
        }
        try {
            return consumer.position(partition, Duration.ZERO)
                    > records.getLast().offset();
        } catch (RuntimeException notKnown) {
            consumer.seek(partition, records.getFirst().offset());
            rewound.add(partition);
            return false;
        }
    }
}
