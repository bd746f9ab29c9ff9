package com.ourspace.api.log;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

/**
 * Reads topics into read models, each partition from where its bookmark stands. When the read models are forgotten, it
 * turns back to the beginning: with the next records, which it then drops, or within a second where none come. All this
 * happens on the consumer's own thread, so that no batch is taken for what it is not.
 */
public abstract class BookmarkedReader extends AbstractConsumerSeekAware {

    private static final Logger LOG = LoggerFactory.getLogger(BookmarkedReader.class);
    /** Of a partition whose bookmark could not be asked for: no batch is of this generation. */
    private static final Seat NOWHERE = new Seat(-1, 0);

    private final EventReader reader;
    private final Bookmarks bookmarks;
    private final Map<TopicPartition, Seat> seats = new ConcurrentHashMap<>();

    protected BookmarkedReader(EventReader reader, Bookmarks bookmarks) {
        this.reader = reader;
        this.bookmarks = bookmarks;
    }

    /**
     * Takes a batch of one topic in: what is written and the bookmark are one transaction. A record whose row the
     * database refuses for good is found by halves and put aside; it must not stop those around it.
     *
     * @param write is given those that could be read, in their order; again, and fewer, after such a failure
     * @return those that were written; none if the batch does not follow on what the read models have
     */
    protected List<Received> take(List<ConsumerRecord<String, byte[]>> records, Consumer<List<Received>> write) {
        Map<TopicPartition, Long> next = ends(records.stream());
        Set<Long> generations = next.keySet().stream()
                .map(partition -> seat(partition).generation())
                .collect(Collectors.toSet());
        List<Received> readable = reader.read(records, this::isKnown);
        List<Received> written = new ArrayList<>();
        boolean isWritten =
                generations.size() == 1 && write(generations.iterator().next(), next, readable, write, written, 1);
        if (isWritten) {
            return written;
        }
        turnBack(records.getFirst().topic());
        return List.of();
    }

    private boolean write(
            long generation,
            Map<TopicPartition, Long> next,
            List<Received> batch,
            Consumer<List<Received>> write,
            List<Received> written,
            int attempt) {
        try {
            boolean follows = bookmarks.advance(generation, next, () -> write.accept(batch));
            written.addAll(follows ? batch : List.of());
            return follows;
        } catch (RuntimeException failure) {
            if (!Hopeless.is(failure)) {
                throw failure;
            }
            if (batch.size() == 1) {
                reader.putAside(batch.getFirst().source(), failure, attempt, this::isKnown);
                return bookmarks.advance(generation, next, () -> {});
            }
            List<Received> first = batch.subList(0, batch.size() / 2);
            List<Received> second = batch.subList(batch.size() / 2, batch.size());
            return write(generation, ends(first.stream().map(Received::source)), first, write, written, attempt + 1)
                    && write(generation, next, second, write, written, attempt + 1);
        }
    }

    private static Map<TopicPartition, Long> ends(Stream<ConsumerRecord<String, byte[]>> records) {
        return records.collect(toMap(BookmarkedReader::partition, record -> record.offset() + 1, Math::max));
    }

    /** Whether this is whom its topics are meant for; who only reads along leaves the unreadable to others. */
    protected boolean putsAside() {
        return true;
    }

    @Override
    public void onPartitionsAssigned(Map<TopicPartition, Long> assigned, ConsumerSeekCallback consumer) {
        super.onPartitionsAssigned(assigned, consumer);
        assigned.keySet().forEach(partition -> seats.put(partition, NOWHERE));
        settle(assigned.keySet(), consumer);
    }

    @Override
    public void onPartitionsRevoked(@Nullable Collection<TopicPartition> revoked) {
        super.onPartitionsRevoked(revoked);
        if (revoked != null) {
            revoked.forEach(seats::remove);
        }
    }

    @Override
    public void onIdleContainer(Map<TopicPartition, Long> assigned, ConsumerSeekCallback consumer) {
        try {
            long generation = bookmarks.generation();
            if (assigned.keySet().stream().anyMatch(partition -> seat(partition).generation() != generation)) {
                settle(assigned.keySet(), consumer);
            }
        } catch (RuntimeException away) {
            LOG.debug("Bookmarks are asked for later: {}", away.toString());
        }
    }

    private void turnBack(String topic) {
        seats.keySet().stream()
                .filter(partition -> partition.topic().equals(topic))
                .forEach(this::turnBack);
    }

    private void turnBack(TopicPartition partition) {
        List<ConsumerSeekCallback> consumers = getSeekCallbacksFor(partition);
        if (consumers != null) {
            consumers.forEach(consumer -> settle(Set.of(partition), consumer));
        }
    }

    /** Who cannot ask now is nowhere, and asks again with the next batch or when there is none. */
    private void settle(Collection<TopicPartition> partitions, ConsumerSeekCallback consumer) {
        try {
            partitions.stream()
                    .map(TopicPartition::topic)
                    .distinct()
                    .forEach(topic -> settle(
                            topic,
                            partitions.stream()
                                    .filter(partition -> partition.topic().equals(topic))
                                    .toList(),
                            consumer));
        } catch (RuntimeException away) {
            LOG.warn("Bookmarks are asked for later: {}", away.toString());
        }
    }

    private void settle(String topic, List<TopicPartition> partitions, ConsumerSeekCallback consumer) {
        long generation = bookmarks.generation();
        Map<TopicPartition, Bookmarks.Place> places = bookmarks.places(topic);
        Map<TopicPartition, Long> goals = bookmarks.goals(topic);
        for (TopicPartition partition : partitions) {
            Bookmarks.Place place = places.get(partition);
            if (place != null && place.generation() == generation) {
                consumer.seek(topic, partition.partition(), place.nextOffset());
            } else if (place != null || generation > 0) {
                consumer.seekToBeginning(topic, partition.partition());
            }
            seats.put(partition, new Seat(generation, goals.getOrDefault(partition, 0L)));
        }
    }

    private boolean isKnown(ConsumerRecord<String, byte[]> record) {
        return !putsAside() || record.offset() < seat(partition(record)).knownUntil();
    }

    private Seat seat(TopicPartition partition) {
        return seats.getOrDefault(partition, NOWHERE);
    }

    private static TopicPartition partition(ConsumerRecord<String, byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    /**
     * What this consumer knows of a partition that is its own.
     *
     * @param generation of the read models it reads for
     * @param knownUntil what lies before this offset has been read before, and put aside if nobody could read it
     */
    private record Seat(long generation, long knownUntil) {}
}
