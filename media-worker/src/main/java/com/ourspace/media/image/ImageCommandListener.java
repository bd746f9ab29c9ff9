package com.ourspace.media.image;

import com.ourspace.contracts.Topic;
import com.ourspace.contracts.image.ImageCommand;
import com.ourspace.messaging.Backoff;
import com.ourspace.messaging.ConsumerRetries;
import com.ourspace.messaging.DeadLetter;
import com.ourspace.messaging.DeadLetters;
import com.ourspace.messaging.DeserializationFailure;
import com.ourspace.messaging.ReceivedMessage;
import com.ourspace.messaging.RecordReader;
import com.ourspace.messaging.RetryKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.stereotype.Component;

/**
 * Starts the commands of each poll and polls again while they run, so that a new command does not wait for the slow
 * ones before it. An offset is acknowledged only when every record up to it is done; the next poll delivers the others
 * again, and {@link CommandsInProgress} recognises them.
 */
@Component
class ImageCommandListener implements ConsumerSeekAware {

    static final String ID = "media-worker-images";
    /** How long to wait for the running commands before the next poll. */
    private static final Duration POLL_INTERVAL = Duration.ofMillis(500);

    private static final RetryKey RETRY = RetryKey.of(ID);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(10));
    private static final Duration NO_PAUSE = Duration.ofMillis(1);

    private final RecordReader reader;
    private final CommandsInProgress commands;
    private final DeadLetters deadLetters;
    private final ConsumerRetries retries;

    ImageCommandListener(
            RecordReader reader, CommandsInProgress commands, DeadLetters deadLetters, ConsumerRetries retries) {
        this.reader = reader;
        this.commands = commands;
        this.deadLetters = deadLetters;
        this.retries = retries;
        retries.register(RETRY);
    }

    /**
     * Handles a batch. A failure of the object store or the broker leads to a negative acknowledgement and a wait,
     * never to an exception: while an error handler retries a batch, the container ignores acknowledgements, so that
     * commands in progress would never be delivered again.
     */
    @KafkaListener(id = ID, topics = Topic.Name.IMAGE_COMMANDS, batch = "true")
    void on(List<ConsumerRecord<String, byte[]>> records, Acknowledgment acknowledgment) {
        int done = 0;
        Duration pause = NO_PAUSE;
        try {
            List<CompletableFuture<Optional<RuntimeException>>> tasks = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> record : records) {
                tasks.add(start(record));
            }
            awaitAll(tasks);
            while (done < records.size() && tasks.get(done).isDone()) {
                throwTransientFailure(tasks.get(done));
                writeDeadLetter(records.get(done), tasks.get(done));
                commands.remove(records.get(done));
                done++;
            }
            if (done > 0) {
                retries.ended(RETRY);
            }
        } catch (RuntimeException failure) {
            pause = BACKOFF.after(retries.failed(RETRY, failure).attempts());
        }
        if (done == records.size()) {
            acknowledgment.acknowledge();
        } else {
            acknowledgment.nack(done, pause);
        }
    }

    @Override
    public void onPartitionsRevoked(@Nullable Collection<TopicPartition> partitions) {
        commands.remove(partitions == null ? List.of() : partitions);
    }

    private CompletableFuture<Optional<RuntimeException>> start(ConsumerRecord<String, byte[]> record) {
        try {
            ReceivedMessage<ImageCommand> received = reader.read(record, ImageCommand.class);
            ImageCommandLimits.check(received.message());
            return commands.start(received);
        } catch (DeserializationFailure unreadable) {
            return CompletableFuture.failedFuture(unreadable);
        }
    }

    private static void awaitAll(List<CompletableFuture<Optional<RuntimeException>>> tasks) {
        try {
            CompletableFuture.allOf(tasks.toArray(CompletableFuture[]::new))
                    .get(POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException unfinished) {
            return;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while image commands were running", stopping);
        }
    }

    /** @throws IllegalStateException if the task failed because the object store or the broker does not answer */
    private static void throwTransientFailure(CompletableFuture<Optional<RuntimeException>> task) {
        if (task.isCompletedExceptionally() && !(task.exceptionNow() instanceof DeserializationFailure)) {
            throw new IllegalStateException("An image command could not be carried out", task.exceptionNow());
        }
    }

    private void writeDeadLetter(
            ConsumerRecord<String, byte[]> record, CompletableFuture<Optional<RuntimeException>> task) {
        if (task.isCompletedExceptionally()) {
            if (task.exceptionNow() instanceof DeserializationFailure unreadable) {
                writeDeadLetter(new DeadLetter(record, unreadable, 1));
            }
        } else {
            task.join()
                    .ifPresent(
                            failure -> writeDeadLetter(new DeadLetter(record, failure, CommandsInProgress.ATTEMPTS)));
        }
    }

    private void writeDeadLetter(DeadLetter letter) {
        deadLetters.write(List.of(letter), ID);
    }
}
