package com.ourspace.media.image;

import com.ourspace.contracts.image.ImageEvent;
import com.ourspace.media.log.EventWriter;
import com.ourspace.media.log.ReceivedCommand;
import com.ourspace.media.shelf.StoreTrouble;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.stereotype.Component;

/** Carries out several commands side by side: all stored, then all written, then all acknowledged, then let go. */
@Component
class ImageBatch {
    /** How often a command is tried that our own code fails at. */
    static final int ATTEMPTS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(ImageBatch.class);

    private final ImageDesk desk;
    private final EventWriter events;
    private final OutcomeCount count;

    ImageBatch(ImageDesk desk, EventWriter events, OutcomeCount count) {
        this.desk = desk;
        this.events = events;
        this.count = count;
    }

    /**
     * Carries out what can be, and answers what can't.
     *
     * @return the commands that our own code failed at, however often it tried
     * @throws RuntimeException if the object store or the broker is in trouble: then the whole batch is to be repeated
     */
    List<Failed> carryOut(List<ReceivedCommand> commands) {
        List<Failed> failed = Collections.synchronizedList(new ArrayList<>());
        List<Done> done = sideBySide(commands, failed);
        done.stream()
                .map(one -> events.write(one.outcome(), one.received().envelope()))
                .toList()
                .forEach(CompletableFuture::join);
        for (Done one : done) {
            count.add(one.outcome());
            desk.forget(one.received().command(), one.outcome());
        }
        return failed;
    }

    /**
     * The commands of one picture one after the other, the pictures side by side. Waits for all, so that no image of a
     * failed batch is still under work when the batch is repeated.
     */
    private List<Done> sideBySide(List<ReceivedCommand> commands, List<Failed> failed) {
        Map<UUID, List<ReceivedCommand>> byImage = commands.stream()
                .collect(Collectors.groupingBy(
                        received -> received.command().imageId(), LinkedHashMap::new, Collectors.toList()));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<Done>>> tasks = byImage.values().stream()
                    .<Callable<List<Done>>>map(ofOneImage -> () -> inOrder(ofOneImage, failed))
                    .toList();
            List<Done> done = new ArrayList<>();
            for (Future<List<Done>> task : threads.invokeAll(tasks)) {
                done.addAll(task.get());
            }
            return done;
        } catch (ExecutionException trouble) {
            throw new IllegalStateException("An image could not be decided about", trouble.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while images were under work", stopping);
        }
    }

    private List<Done> inOrder(List<ReceivedCommand> ofOneImage, List<Failed> failed) {
        List<Done> done = new ArrayList<>();
        for (ReceivedCommand received : ofOneImage) {
            carryOut(received, failed).ifPresent(outcome -> done.add(new Done(received, outcome)));
        }
        return done;
    }

    /** One picture that our own code fails at must not stop those of others: in the end it is refused. */
    private Optional<ImageEvent> carryOut(ReceivedCommand received, List<Failed> failed) {
        for (int attempt = 1; ; attempt++) {
            try {
                return desk.carryOut(received.command());
            } catch (RuntimeException failure) {
                if (isTrouble(failure)) {
                    throw failure;
                }
                if (attempt == ATTEMPTS) {
                    LOG.error(
                            "Our own code fails at image {}, which becomes a dead letter",
                            received.command().imageId(),
                            failure);
                    failed.add(new Failed(received, failure));
                    return ImageDesk.refusedByMistake(received.command());
                }
            }
        }
    }

    /** What passes when the object store or the broker is back. */
    private static boolean isTrouble(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> StoreTrouble.is(cause)
                        || cause instanceof IOException
                        || cause instanceof KafkaException
                        || cause instanceof InterruptedException);
    }

    /** A command, and what there is to tell of it. */
    private record Done(ReceivedCommand received, ImageEvent outcome) {}

    /**
     * A command that our own code fails at.
     *
     * @param reason what it failed with at last
     */
    record Failed(ReceivedCommand received, RuntimeException reason) {}
}
