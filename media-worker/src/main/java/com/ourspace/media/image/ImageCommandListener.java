package com.ourspace.media.image;

import com.ourspace.contracts.Topic;
import com.ourspace.media.log.CommandReader;
import com.ourspace.media.log.ConsumerRetries;
import com.ourspace.media.log.DeadLetters;
import com.ourspace.media.log.DeserializationFailure;
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
 * Takes what a poll brings in hand, and polls again while it is under work: whoever comes later is not to wait for
 * those who came before. An offset counts only when all up to it have been acknowledged; what is beyond is given again
 * by the next poll, and recognised.
 */
@Component
class ImageCommandListener implements ConsumerSeekAware {

    static final String ID = "media-worker-images";
    /** How long work may go on before it is looked what else has come. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final Duration NO_PAUSE = Duration.ofMillis(1);

    private final CommandReader reader;
    private final CommandsInProgress inHand;
    private final DeadLetters deadLetters;
    private final ConsumerRetries retries;

    ImageCommandListener(
            CommandReader reader, CommandsInProgress inHand, DeadLetters deadLetters, ConsumerRetries retries) {
        this.reader = reader;
        this.inHand = inHand;
        this.deadLetters = deadLetters;
        this.retries = retries;
    }

    /**
     * Trouble with the object store or the broker is answered with a negative acknowledgement and a wait, never with an
     * exception: while an error handler tries a batch again, the container does not look at acknowledgements, so what
     * is still under work then would never be given again.
     */
    @KafkaListener(id = ID, topics = Topic.Name.IMAGE_COMMANDS, batch = "true")
    void on(List<ConsumerRecord<String, byte[]>> records, Acknowledgment progress) {
        int done = 0;
        Duration pause = NO_PAUSE;
        try {
            List<CompletableFuture<Optional<RuntimeException>>> works = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> record : records) {
                works.add(take(record));
            }
            awaitAll(works);
            while (done < records.size() && works.get(done).isDone()) {
                throwTrouble(works.get(done));
                writeDeadLetter(records.get(done), works.get(done));
                inHand.forget(records.get(done));
                done++;
            }
            if (done > 0) {
                retries.succeeded();
            }
        } catch (RuntimeException trouble) {
            pause = retries.failed(trouble);
        }
        if (done == records.size()) {
            progress.acknowledge();
        } else {
            progress.nack(done, pause);
        }
    }

    @Override
    public void onPartitionsRevoked(@Nullable Collection<TopicPartition> partitions) {
        inHand.forget(partitions == null ? List.of() : partitions);
    }

    private CompletableFuture<Optional<RuntimeException>> take(ConsumerRecord<String, byte[]> record) {
        try {
            return inHand.take(reader.read(record));
        } catch (DeserializationFailure reason) {
            return CompletableFuture.failedFuture(reason);
        }
    }

    private static void awaitAll(List<CompletableFuture<Optional<RuntimeException>>> works) {
        try {
            CompletableFuture.allOf(works.toArray(CompletableFuture[]::new))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException goOn) {
            return;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while images were under work", stopping);
        }
    }

    /** @throws IllegalStateException if the work failed for the object store's or the broker's sake */
    private static void throwTrouble(CompletableFuture<Optional<RuntimeException>> work) {
        if (work.isCompletedExceptionally() && !(work.exceptionNow() instanceof DeserializationFailure)) {
            throw new IllegalStateException("An image could not be decided about", work.exceptionNow());
        }
    }

    private void writeDeadLetter(
            ConsumerRecord<String, byte[]> record, CompletableFuture<Optional<RuntimeException>> work) {
        if (work.isCompletedExceptionally()) {
            if (work.exceptionNow() instanceof DeserializationFailure reason) {
                deadLetters.write(record, reason, 1, ID);
            }
        } else {
            work.join().ifPresent(failure -> deadLetters.write(record, failure, CommandsInProgress.ATTEMPTS, ID));
        }
    }
}
