package com.ourspace.media.image;

import com.ourspace.contracts.image.ImageEvent;
import com.ourspace.media.log.EventWriter;
import com.ourspace.media.log.ReceivedCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        List<ImageEvent> outcomes = sideBySide(commands);
        List<CompletableFuture<?>> acknowledgements = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            acknowledgements.add(events.write(outcomes.get(i), commands.get(i).envelope()));
        }
        acknowledgements.forEach(CompletableFuture::join);
        for (int i = 0; i < commands.size(); i++) {
            count.add(outcomes.get(i));
            desk.forget(commands.get(i).command(), outcomes.get(i));
        }
    }

    /** Waits for all, so that no image of a failed batch is still under work when the batch is repeated. */
    private List<ImageEvent> sideBySide(List<ReceivedCommand> commands) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<ImageEvent>> tasks = commands.stream()
                    .<Callable<ImageEvent>>map(received -> () -> desk.store(received.command()))
                    .toList();
            List<ImageEvent> outcomes = new ArrayList<>();
            for (Future<ImageEvent> task : threads.invokeAll(tasks)) {
                outcomes.add(task.get());
            }
            return outcomes;
        } catch (ExecutionException trouble) {
            throw new IllegalStateException("An image could not be decided about", trouble.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while images were under work", stopping);
        }
    }
}
