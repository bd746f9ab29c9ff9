package com.ourspace.media.image;

import com.ourspace.contracts.image.ImageEvent;
import com.ourspace.media.log.EventWriter;
import com.ourspace.media.log.ReceivedCommand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Carries out several commands side by side: all stored, then all written, then all acknowledged, then let go. */
@Component
class ImageBatch {
    private final ImageDesk desk;
    private final EventWriter events;
    private final OutcomeCount count;

    ImageBatch(ImageDesk desk, EventWriter events, OutcomeCount count) {
        this.desk = desk;
        this.events = events;
        this.count = count;
    }

    /**
     * @throws RuntimeException if the object store or the broker is in trouble: then the whole batch is to be repeated
     */
    void carryOut(List<ReceivedCommand> commands) {
        List<Done> done = sideBySide(commands);
        done.stream()
                .map(one -> events.write(one.outcome(), one.received().envelope()))
                .toList()
                .forEach(CompletableFuture::join);
        for (Done one : done) {
            count.add(one.outcome());
            desk.forget(one.received().command(), one.outcome());
        }
    }

    /**
     * The commands of one picture one after the other, the pictures side by side. Waits for all, so that no image of a
     * failed batch is still under work when the batch is repeated.
     */
    private List<Done> sideBySide(List<ReceivedCommand> commands) {
        Map<UUID, List<ReceivedCommand>> byImage = commands.stream()
                .collect(Collectors.groupingBy(
                        received -> received.command().imageId(), LinkedHashMap::new, Collectors.toList()));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<Done>>> tasks = byImage.values().stream()
                    .<Callable<List<Done>>>map(ofOneImage -> () -> inOrder(ofOneImage))
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

    private List<Done> inOrder(List<ReceivedCommand> ofOneImage) {
        List<Done> done = new ArrayList<>();
        for (ReceivedCommand received : ofOneImage) {
            desk.carryOut(received.command()).ifPresent(outcome -> done.add(new Done(received, outcome)));
        }
        return done;
    }

    /** A command, and what there is to tell of it. */
    private record Done(ReceivedCommand received, ImageEvent outcome) {}
}
