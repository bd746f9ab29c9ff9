package com.ourspace.media.image;

import com.ourspace.contracts.image.ImageCommand;
import com.ourspace.contracts.image.ImageCommand.StoreImage;
import com.ourspace.contracts.image.ImageEvent;
import com.ourspace.media.storage.ObjectStoreFailure;
import com.ourspace.messaging.ReceivedMessage;
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
 * The commands that were polled and whose offsets are not committed yet. Commands for one image run in log order; the
 * others run as the {@link ProcessorPool} schedules them. A command stays registered under its offset until that offset
 * is committed, so that a second delivery by the next poll neither starts it twice nor repeats it.
 */
@Component
class CommandsInProgress {

    /** How often a command is tried when it fails because of a bug in this service. */
    static final int ATTEMPTS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(CommandsInProgress.class);

    private final ImageCommandHandler handler;
    private final EventWriter events;
    private final ImageMetrics metrics;
    private final ProcessorPool pool;
    private final Map<RecordPosition, CompletableFuture<Optional<RuntimeException>>> tasks = new HashMap<>();
    private final Map<UUID, CompletableFuture<Optional<RuntimeException>>> lastByImage = new HashMap<>();

    CommandsInProgress(ImageCommandHandler handler, EventWriter events, ImageMetrics metrics, ProcessorPool pool) {
        this.handler = handler;
        this.events = events;
        this.metrics = metrics;
        this.pool = pool;
    }

    /**
     * Starts a command, or returns the task of the same record if it was started before.
     *
     * @return a future that completes once the broker has acknowledged the outcome; it holds the exception if our own
     *     code failed in every attempt. It completes exceptionally if the object store or the broker does not answer;
     *     the command must then be started again
     */
    synchronized CompletableFuture<Optional<RuntimeException>> start(ReceivedMessage<ImageCommand> received) {
        RecordPosition recordPosition = RecordPosition.of(received.source());
        CompletableFuture<Optional<RuntimeException>> known = tasks.get(recordPosition);
        if (known != null && !known.isCompletedExceptionally()) {
            return known;
        }
        CompletableFuture<Optional<RuntimeException>> task = new CompletableFuture<>();
        tasks.put(recordPosition, task);
        UUID imageId = received.message().imageId();
        CompletableFuture<Optional<RuntimeException>> before =
                lastByImage.getOrDefault(imageId, CompletableFuture.completedFuture(Optional.empty()));
        lastByImage.put(imageId, task);
        task.whenComplete((_, _) -> removeLast(imageId, task));
        before.whenComplete((_, failure) -> {
            if (failure == null) {
                pool.run(uploader(received.message()), () -> execute(received, task));
            } else {
                task.completeExceptionally(failure);
            }
        });
        return task;
    }

    /** Removes a command whose offset is committed. */
    synchronized void remove(ConsumerRecord<String, byte[]> record) {
        tasks.remove(RecordPosition.of(record));
    }

    /** Removes the commands of revoked partitions, which another worker will receive. */
    synchronized void remove(Collection<TopicPartition> partitions) {
        tasks.keySet().removeIf(recordPosition -> partitions.contains(recordPosition.partition));
    }

    private synchronized void removeLast(UUID imageId, CompletableFuture<Optional<RuntimeException>> task) {
        lastByImage.remove(imageId, task);
    }

    /** Stores the image, then publishes the event, and only then deletes the upload. */
    private void execute(ReceivedMessage<ImageCommand> received, CompletableFuture<Optional<RuntimeException>> task) {
        long startNanos = System.nanoTime();
        try {
            Outcome outcome = decide(received.message());
            outcome.event().ifPresent(event -> {
                events.write(event, received.envelope()).join();
                metrics.count(event, startNanos);
                handler.deleteStagedUpload(received.message(), event);
            });
            task.complete(outcome.failure());
        } catch (RuntimeException | Error failure) {
            task.completeExceptionally(failure);
        }
    }

    /**
     * Decides about a command. An image at which our own code fails is rejected after {@link #ATTEMPTS} attempts,
     * because it must not stop the commands behind it. After the pool has stopped, no command is rejected for a
     * failure: it is still in the log.
     */
    private Outcome decide(ImageCommand command) {
        for (int attempt = 1; ; attempt++) {
            try {
                return new Outcome(handler.execute(command), Optional.empty());
            } catch (RuntimeException failure) {
                // A service that stops takes its clients from a command that runs too long: that is no bug of ours.
                if (isTransient(failure) || !pool.isRunning()) {
                    throw failure;
                }
                if (attempt == ATTEMPTS) {
                    LOG.error(
                            "Our own code fails at image {}, which becomes a dead letter", command.imageId(), failure);
                    return new Outcome(ImageCommandHandler.rejectedByFailure(command), Optional.of(failure));
                }
            }
        }
    }

    /** Whether a retry helps: the object store or the broker did not answer. */
    private static boolean isTransient(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> ObjectStoreFailure.is(cause)
                        || cause instanceof IOException
                        || cause instanceof KafkaException
                        || cause instanceof InterruptedException);
    }

    /**
     * The uploader, among whom the pool shares its threads. Old records do not name the uploader; the owner of the
     * image stands in.
     */
    private static String uploader(ImageCommand command) {
        return command instanceof StoreImage store && store.uploaderId() != null
                ? "user " + store.uploaderId()
                : command.owner() + " " + command.ownerId();
    }

    /** The event of a command, if it has one, and the exception if our own code failed. */
    private record Outcome(Optional<ImageEvent> event, Optional<RuntimeException> failure) {}

    private record RecordPosition(TopicPartition partition, long offset) {

        static RecordPosition of(ConsumerRecord<String, byte[]> record) {
            return new RecordPosition(new TopicPartition(record.topic(), record.partition()), record.offset());
        }
    }
}
