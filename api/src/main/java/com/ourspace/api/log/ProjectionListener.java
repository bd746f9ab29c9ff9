package com.ourspace.api.log;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import com.ourspace.contracts.Message;
import com.ourspace.messaging.DeadLetter;
import com.ourspace.messaging.DeadLetters;
import com.ourspace.messaging.DeserializationFailure;
import com.ourspace.messaging.ReceivedMessage;
import com.ourspace.messaging.RetryKey;
import com.ourspace.messaging.tracing.BatchSpan;
import com.ourspace.messaging.tracing.Operation;
import io.micrometer.core.instrument.DistributionSummary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.AbstractConsumerSeekAware;
import org.springframework.kafka.support.KafkaUtils;

/**
 * Reads topics into read models, each partition from its stored offset on. When the read models are cleared, the
 * listener rewinds to the beginning: with the next records, which it drops, or within a second where none come. All of
 * it happens on the consumer's own thread, so that no batch is written for read models it was not polled for.
 */
public abstract class ProjectionListener extends AbstractConsumerSeekAware {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionListener.class);
    /** A partition whose stored offset could not be read yet: no batch is of this generation. */
    private static final AssignedPartition UNKNOWN = new AssignedPartition(-1, 0);

    /** With the pauses between them, about three seconds: a bug that depends on the moment has passed by then. */
    private static final int BUG_ATTEMPTS = 6;

    private final ProjectionContext context;
    private final Map<TopicPartition, AssignedPartition> assignedPartitions = new ConcurrentHashMap<>();
    private final Map<String, String> listeners = new ConcurrentHashMap<>();
    /** How often the batch at hand has failed because of a bug, by listener. */
    private final Map<String, Integer> bugs = new ConcurrentHashMap<>();

    private final Map<String, DistributionSummary> batches = new HashMap<>();

    /** @param listeners the ids of the listeners, by the topic each of them reads */
    protected ProjectionListener(ProjectionContext context, Map<String, String> listeners) {
        this.context = context;
        this.listeners.putAll(listeners);
        listeners.values().forEach(listener -> {
            context.retries().register(RetryKey.of(listener));
            batches.put(listener, batchSize(listener));
        });
    }

    private DistributionSummary batchSize(String listener) {
        return DistributionSummary.builder("ourspace.projection.batch")
                .description("Records of one transaction of a projection")
                .tag("listener", listener)
                .serviceLevelObjectives(1, 5, 10, 50, 100, 500, 1_000)
                .register(context.meters());
    }

    /**
     * Processes a batch of one topic: the rows and the stored offset are written in one transaction. A record that
     * can't be read, or whose row the database refuses for good, is found and becomes a dead letter; the others are
     * written.
     *
     * @param write is given those that could be read, in their order; again, and fewer, after a failure
     * @return those that were written; none if the batch does not follow on what the read models have
     */
    protected List<ReceivedMessage<?>> process(
            List<ConsumerRecord<String, byte[]>> records, Consumer<List<ReceivedMessage<?>>> write) {
        String listener = listener(records.getFirst().topic());
        try {
            List<ReceivedMessage<?>> written = processOnce(listener, records, write);
            ended(listener);
            Optional.ofNullable(batches.get(listener)).ifPresent(size -> size.record(written.size()));
            return written;
        } catch (RuntimeException failure) {
            if (FailureKind.of(failure) == FailureKind.BUG) {
                bugs.merge(listener, 1, Integer::sum);
            }
            context.retries().failed(RetryKey.of(listener), failure);
            throw failure;
        }
    }

    private void ended(String listener) {
        bugs.remove(listener);
        context.retries().ended(RetryKey.of(listener));
    }

    private List<ReceivedMessage<?>> processOnce(
            String listener, List<ConsumerRecord<String, byte[]>> records, Consumer<List<ReceivedMessage<?>>> write) {
        List<ConsumerRecord<String, byte[]>> following = following(records);
        if (following.isEmpty()) {
            return List.of();
        }
        Set<Long> generations = partitions(following).stream()
                .map(partition -> assigned(partition).generation())
                .collect(Collectors.toSet());
        if (generations.size() == 1) {
            Batch batch = new Batch(listener, generations.iterator().next(), ends(following.stream()), write);
            if (batch.process(following)) {
                return batch.written;
            }
        }
        rewind(records.getFirst().topic());
        return List.of();
    }

    /** Whether this listener writes the dead letters of its topics; false where another service reads them first. */
    protected boolean ownsDeadLetters() {
        return true;
    }

    @Override
    public void onPartitionsAssigned(Map<TopicPartition, Long> assigned, ConsumerSeekCallback consumer) {
        super.onPartitionsAssigned(assigned, consumer);
        assigned.keySet().forEach(partition -> assignedPartitions.put(partition, UNKNOWN));
        seekIfPossible(assigned.keySet(), consumer);
    }

    @Override
    public void onPartitionsRevoked(@Nullable Collection<TopicPartition> revoked) {
        super.onPartitionsRevoked(revoked);
        if (revoked != null) {
            revoked.forEach(assignedPartitions::remove);
            revoked.stream().map(TopicPartition::topic).distinct().forEach(topic -> ended(listener(topic)));
        }
    }

    @Override
    public void onIdleContainer(Map<TopicPartition, Long> assigned, ConsumerSeekCallback consumer) {
        try {
            long generation = context.offsets().generation();
            if (assigned.keySet().stream()
                    .anyMatch(partition -> assigned(partition).generation() != generation)) {
                seekIfPossible(assigned.keySet(), consumer);
            }
        } catch (RuntimeException away) {
            LOG.debug("Stored offsets are read later: {}", away.toString());
        }
    }

    private void rewind(String topic) {
        assignedPartitions.keySet().stream()
                .filter(partition -> partition.topic().equals(topic))
                .forEach(partition -> {
                    List<ConsumerSeekCallback> consumers = getSeekCallbacksFor(partition);
                    if (consumers != null) {
                        consumers.forEach(consumer -> seekIfPossible(Set.of(partition), consumer));
                    }
                });
    }

    /** Without the database a partition stays UNKNOWN; the next batch, or an idle consumer, tries again. */
    private void seekIfPossible(Collection<TopicPartition> partitions, ConsumerSeekCallback consumer) {
        try {
            partitions.stream()
                    .map(TopicPartition::topic)
                    .distinct()
                    .forEach(topic -> seekToStoredOffset(
                            topic,
                            partitions.stream()
                                    .filter(partition -> partition.topic().equals(topic))
                                    .toList(),
                            consumer));
        } catch (RuntimeException away) {
            LOG.warn("Stored offsets are read later: {}", away.toString());
        }
    }

    /** Seeks to the stored offsets and returns them; a partition without one stays at its group's offset. */
    private Map<TopicPartition, Long> seekToStoredOffset(
            String topic, Collection<TopicPartition> partitions, ConsumerSeekCallback consumer) {
        long generation = context.offsets().generation();
        Map<TopicPartition, ProjectionOffsets.StoredOffset> storedOffsets =
                context.offsets().storedOffsets(topic);
        Map<TopicPartition, Long> rebuildTargets = context.offsets().rebuildTargets(topic);
        Map<TopicPartition, Long> starts = new HashMap<>();
        for (TopicPartition partition : partitions) {
            ProjectionOffsets.StoredOffset storedOffset = storedOffsets.get(partition);
            if (storedOffset != null && storedOffset.generation() == generation) {
                consumer.seek(topic, partition.partition(), storedOffset.nextOffset());
                starts.put(partition, storedOffset.nextOffset());
            } else if (storedOffset != null || generation > 0) {
                consumer.seekToBeginning(topic, partition.partition());
                starts.put(partition, 0L);
            }
            assignedPartitions.put(
                    partition, new AssignedPartition(generation, rebuildTargets.getOrDefault(partition, 0L)));
        }
        return starts;
    }

    /**
     * Reads the stored offsets that could not be read when the partitions were assigned, before anything of the batch
     * is committed: without a stored offset, the batch is the next one and must not be lost.
     *
     * @return the records that follow on what the read models have
     * @throws RuntimeException if the stored offsets can't be read; the batch is then tried again
     */
    private List<ConsumerRecord<String, byte[]>> following(List<ConsumerRecord<String, byte[]>> records) {
        List<TopicPartition> unknown = partitions(records).stream()
                .filter(partition -> assigned(partition).equals(UNKNOWN))
                .toList();
        if (unknown.isEmpty()) {
            return records;
        }
        Map<TopicPartition, Long> starts = new HashMap<>();
        for (TopicPartition partition : unknown) {
            List<ConsumerSeekCallback> consumers = getSeekCallbacksFor(partition);
            if (consumers == null || consumers.isEmpty()) {
                throw new IllegalStateException(partition + " is not assigned");
            }
            consumers.forEach(
                    consumer -> starts.putAll(seekToStoredOffset(partition.topic(), Set.of(partition), consumer)));
        }
        Map<TopicPartition, Long> first =
                records.stream().collect(toMap(ProjectionListener::partition, ConsumerRecord::offset, Math::min));
        return records.stream()
                .filter(record -> {
                    Long start = starts.get(partition(record));
                    return start == null
                            || (start >= first.getOrDefault(partition(record), 0L) && record.offset() >= start);
                })
                .toList();
    }

    private boolean isKnown(ConsumerRecord<String, byte[]> record) {
        return !ownsDeadLetters()
                || record.offset() < assigned(partition(record)).knownUntil();
    }

    private AssignedPartition assigned(TopicPartition partition) {
        return assignedPartitions.getOrDefault(partition, UNKNOWN);
    }

    private String listener(String topic) {
        return listeners.getOrDefault(topic, topic);
    }

    private static TopicPartition partition(ConsumerRecord<String, byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    private static Set<TopicPartition> partitions(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(ProjectionListener::partition).collect(Collectors.toSet());
    }

    private static Map<TopicPartition, Long> ends(Stream<ConsumerRecord<String, byte[]>> records) {
        return records.collect(toMap(ProjectionListener::partition, record -> record.offset() + 1, Math::max));
    }

    /**
     * A partition that is assigned to this consumer.
     *
     * @param generation of the read models it reads for
     * @param knownUntil records before this offset were read by an earlier rebuild or run, which wrote their dead
     *     letters
     */
    private record AssignedPartition(long generation, long knownUntil) {}

    /**
     * One attempt at a batch. The stored offset of a partition stops at its first dead letter until that is written:
     * after a crash in between it is written once more, and never missed.
     */
    private final class Batch {

        private final String listener;
        private final long generation;
        private final Map<TopicPartition, Long> ends;
        private final Consumer<List<ReceivedMessage<?>>> write;
        private final List<ReceivedMessage<?>> written = new ArrayList<>();
        private final List<DeadLetter> letters = new ArrayList<>();

        private Batch(
                String listener,
                long generation,
                Map<TopicPartition, Long> ends,
                Consumer<List<ReceivedMessage<?>>> write) {
            this.listener = listener;
            this.generation = generation;
            this.ends = ends;
            this.write = write;
        }

        /** False if the read models were cleared meanwhile. */
        private boolean process(List<ConsumerRecord<String, byte[]>> records) {
            BatchSpan spans = context.tracing().batch(Operation.PROJECT);
            try {
                return process(records, spans);
            } catch (RuntimeException failure) {
                spans.failed(failure);
                throw failure;
            } finally {
                spans.close();
            }
        }

        private boolean process(List<ConsumerRecord<String, byte[]>> records, BatchSpan spans) {
            List<ReceivedMessage<?>> readable = read(records, spans);
            if (!write(readable, ends, 1)) {
                return false;
            }
            if (letters.isEmpty()) {
                return true;
            }
            letters.sort(comparing(letter -> letter.record().offset()));
            writeLetters();
            return context.offsets().advance(generation, ends, () -> {});
        }

        private List<ReceivedMessage<?>> read(List<ConsumerRecord<String, byte[]>> records, BatchSpan spans) {
            List<ReceivedMessage<?>> readable = new ArrayList<>(records.size());
            for (ConsumerRecord<String, byte[]> record : records) {
                try {
                    ReceivedMessage<?> message = context.reader().read(record, Message.class);
                    readable.add(message.withEnvelope(spans.process(record, message.envelope())));
                } catch (DeserializationFailure unreadable) {
                    letters.add(new DeadLetter(record, unreadable, 1));
                }
            }
            return readable;
        }

        private boolean write(List<ReceivedMessage<?>> part, Map<TopicPartition, Long> next, int attempt) {
            try {
                boolean follows = context.offsets().advance(generation, beforeLetters(next), () -> write.accept(part));
                written.addAll(follows ? part : List.of());
                return follows;
            } catch (RuntimeException failure) {
                FailureKind kind = FailureKind.of(failure);
                if (part.isEmpty() || !isOfOneRecord(kind)) {
                    throw failure;
                }
                if (part.size() > 1) {
                    List<ReceivedMessage<?>> first = part.subList(0, part.size() / 2);
                    List<ReceivedMessage<?>> second = part.subList(part.size() / 2, part.size());
                    return write(first, ends(first.stream().map(ReceivedMessage::source)), attempt + 1)
                            && write(second, next, attempt + 1);
                }
                if (attempt == 1) {
                    // A key that another transaction wrote at the same moment is found by the second attempt.
                    return write(part, next, attempt + 1);
                }
                int attempts = attempt + context.retries().attempts(RetryKey.of(listener));
                letters.add(new DeadLetter(part.getFirst().source(), failure, attempts));
                return true;
            }
        }

        private boolean isOfOneRecord(FailureKind kind) {
            return switch (kind) {
                case DEPENDENCY -> false;
                case UNREADABLE, CONSTRAINT -> true;
                case BUG -> bugs.getOrDefault(listener, 0) >= BUG_ATTEMPTS - 1;
            };
        }

        private Map<TopicPartition, Long> beforeLetters(Map<TopicPartition, Long> next) {
            if (letters.isEmpty()) {
                return next;
            }
            Map<TopicPartition, Long> limits = letters.stream()
                    .collect(toMap(
                            letter -> partition(letter.record()),
                            letter -> letter.record().offset(),
                            Math::min));
            Map<TopicPartition, Long> limited = new HashMap<>(next);
            limited.replaceAll((partition, end) -> Math.min(end, limits.getOrDefault(partition, end)));
            return limited;
        }

        private void writeLetters() {
            List<DeadLetter> unwritten =
                    letters.stream().filter(letter -> !isKnown(letter.record())).toList();
            unwritten.stream()
                    .filter(letter -> FailureKind.of(letter.reason()) == FailureKind.BUG)
                    .forEach(DeadLetters::logBug);
            String group = KafkaUtils.getConsumerGroupId();
            context.deadLetters().write(unwritten, group == null ? listener : group);
        }
    }
}
