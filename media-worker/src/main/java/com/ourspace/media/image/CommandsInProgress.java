package com.ourspace.media.image;

import com.ourspace.contracts.image.ImageCommand;
import com.ourspace.contracts.image.ImageEvent;
import com.ourspace.contracts.image.StoreImage;
import com.ourspace.media.log.EventWriter;
import com.ourspace.media.log.ReceivedCommand;
import com.ourspace.media.storage.ObjectStoreFailure;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.stereotype.Component;

/**
 * The commands that were polled and whose offsets are not committed yet. They are carried out in turns, those of one
 * image in the order of the log, and stay known by their offsets when the log gives them again: what is under work is
 * not begun twice, and what is done is not done again.
 */
@Component
class CommandsInProgress {

    /** How often a command is tried that our own code fails at. */
    static final int ATTEMPTS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(CommandsInProgress.class);

    private final ImageDesk desk;
    private final EventWriter events;
    private final ImageMetrics count;
    private final ProcessorPool turns;
    private final Map<RecordPosition, CompletableFuture<Optional<RuntimeException>>> works = new HashMap<>();
    private final Map<UUID, CompletableFuture<Optional<RuntimeException>>> lastOfImage = new HashMap<>();

    CommandsInProgress(ImageDesk desk, EventWriter events, ImageMetrics count, ProcessorPool turns) {
        this.desk = desk;
        this.events = events;
        this.count = count;
        this.turns = turns;
    }

    /**
     * Takes a command in hand.
     *
     * @return complete when its outcome is safe in the log, with what our own code failed with if it did, however often
     *     it tried; completed exceptionally if the object store or the broker is in trouble, and then the command is to
     *     be taken again
     */
    synchronized CompletableFuture<Optional<RuntimeException>> take(ReceivedCommand received) {
        RecordPosition recordPosition = RecordPosition.of(received.source());
        CompletableFuture<Optional<RuntimeException>> known = works.get(recordPosition);
        if (known != null && !known.isCompletedExceptionally()) {
            return known;
        }
        CompletableFuture<Optional<RuntimeException>> work = new CompletableFuture<>();
        works.put(recordPosition, work);
        UUID imageId = received.command().imageId();
        CompletableFuture<Optional<RuntimeException>> before =
                lastOfImage.getOrDefault(imageId, CompletableFuture.completedFuture(Optional.empty()));
        lastOfImage.put(imageId, work);
        work.whenComplete((_, _) -> forgetLast(imageId, work));
        before.whenComplete((_, trouble) -> {
            if (trouble == null) {
                turns.run(uploader(received.command()), () -> execute(received, work));
            } else {
                work.completeExceptionally(trouble);
            }
        });
        return work;
    }

    /** Forgets what was committed. */
    synchronized void forget(ConsumerRecord<String, byte[]> record) {
        works.remove(RecordPosition.of(record));
    }

    /** Forgets what another worker will be given. */
    synchronized void forget(Collection<TopicPartition> partitions) {
        works.keySet().removeIf(recordPosition -> partitions.contains(recordPosition.partition));
    }

    private synchronized void forgetLast(UUID imageId, CompletableFuture<Optional<RuntimeException>> work) {
        lastOfImage.remove(imageId, work);
    }

    /** Stored, then written, then let go. */
    private void execute(ReceivedCommand received, CompletableFuture<Optional<RuntimeException>> work) {
        try {
            Outcome outcome = decide(received.command());
            outcome.event().ifPresent(event -> {
                events.write(event, received.envelope()).join();
                count.add(event);
                desk.forget(received.command(), event);
            });
            work.complete(outcome.failure());
        } catch (RuntimeException | Error trouble) {
            work.completeExceptionally(trouble);
        }
    }

    /** One picture that our own code fails at must not stop those of others: in the end it is refused. */
    private Outcome decide(ImageCommand command) {
        for (int attempt = 1; ; attempt++) {
            try {
                return new Outcome(desk.execute(command), Optional.empty());
            } catch (RuntimeException failure) {
                if (isTrouble(failure)) {
                    throw failure;
                }
                if (attempt == ATTEMPTS) {
                    LOG.error(
                            "Our own code fails at image {}, which becomes a dead letter", command.imageId(), failure);
                    return new Outcome(ImageDesk.refusedByMistake(command), Optional.of(failure));
                }
            }
        }
    }

    /** What passes when the object store or the broker is back. */
    private static boolean isTrouble(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> ObjectStoreFailure.is(cause)
                        || cause instanceof IOException
                        || cause instanceof KafkaException
                        || cause instanceof InterruptedException);
    }

    /** Whose turn it takes. Old records do not say who sent the image, but what it is of. */
    private static String uploader(ImageCommand command) {
        return command instanceof StoreImage store && store.uploaderId() != null
                ? "user " + store.uploaderId()
                : command.owner() + " " + command.ownerId();
    }

    /** What there is to tell of a command, and what our own code failed with. */
    private record Outcome(Optional<ImageEvent> event, Optional<RuntimeException> failure) {}

    private record RecordPosition(TopicPartition partition, long offset) {

        static RecordPosition of(ConsumerRecord<String, byte[]> record) {
            return new RecordPosition(new TopicPartition(record.topic(), record.partition()), record.offset());
        }
    }
}
