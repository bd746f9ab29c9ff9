package com.ourspace.tools.deadletters;

import com.ourspace.contracts.Topic;
import com.ourspace.tools.LogReader;
import com.ourspace.tools.Position;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;

/** The dead letters in the log, read one after the other. */
final class Letters {

    /** The topics of dead letters. */
    static final List<Topic> TOPICS = Arrays.stream(Topic.values())
            .filter(topic -> topic.topicName().endsWith(Topic.Name.DEAD_LETTER_SUFFIX))
            .toList();

    private final LogReader reader;

    Letters(LogReader reader) {
        this.reader = reader;
    }

    /**
     * Reads the dead letters of these topics, by partition and in the order of each, until one is the last wanted.
     *
     * @param isLast is given each dead letter, and returns whether it is the last one to be read
     */
    void forEach(List<Topic> topics, Predicate<DeadLetter> isLast) {
        for (Topic topic : topics) {
            for (TopicPartition partition : reader.partitions(topic)) {
                if (reader.first(partition, 0, record -> isLast.test(DeadLetter.of(record)))
                        .isPresent()) {
                    return;
                }
            }
        }
    }

    /** @throws IllegalArgumentException if there is no dead letter at this position */
    DeadLetter require(Position position) {
        if (!TOPICS.contains(position.topic())) {
            throw new IllegalArgumentException(position + " is not in a topic of dead letters.");
        }
        return reader.read(position)
                .map(DeadLetter::of)
                .orElseThrow(() -> new IllegalArgumentException("There is no dead letter at " + position + "."));
    }

    /**
     * The first dead letter before this one that has its key, is of another record, and fits. Dead letters of a key
     * share a partition, in the order in which their records failed.
     */
    Optional<DeadLetter> earlierOfKey(DeadLetter letter, Predicate<DeadLetter> wanted) {
        return reader.first(
                        letter.position().topicPartition(), 0, letter.position().offset(), record -> {
                            DeadLetter earlier = DeadLetter.of(record);
                            return earlier.content().hasKeyOf(letter.content())
                                    && !isOfSameRecord(earlier, letter)
                                    && wanted.test(earlier);
                        })
                .map(DeadLetter::of);
    }

    /** Two groups may fail at one record, and a group that is killed may write a dead letter twice. */
    private static boolean isOfSameRecord(DeadLetter one, DeadLetter other) {
        return one.source().isPresent() && one.source().equals(other.source());
    }

    /** The record to redrive: as it was repaired, or as it failed. */
    Content record(DeadLetter letter, History history) {
        return history.repaired().orElseGet(() -> letter.isOmitted() ? original(letter) : letter.content());
    }

    private Content original(DeadLetter letter) {
        return letter.source()
                .flatMap(reader::read)
                .map(Content::of)
                .orElseThrow(() -> new IllegalStateException(
                        "The record was too large for a dead letter, and is not in its own topic any more."));
    }
}
