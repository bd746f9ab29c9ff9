package com.ourspace.media.image;

import com.ourspace.media.MediaSettings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs tasks on one thread per core and serves the uploaders in turn. One uploader occupies at most all threads but
 * one, so that another one always finds a free thread soon. The threads are platform threads, because decoding would
 * starve other virtual threads.
 *
 * <p>When the service stops, the pool stops after the listener and before the clients of the object store and the
 * broker are closed.
 */
@Component
class ProcessorPool implements SmartLifecycle, AutoCloseable {

    /**
     * How long running tasks may take to complete when the service stops; a longer one is done again after the start.
     */
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

    private static final int PHASE_BELOW_LISTENERS = 0;

    private final int maxPerUploader;
    /** Waiting tasks by uploader; the first uploader is served next. */
    private final Map<String, Deque<Runnable>> waiting = new LinkedHashMap<>();

    private final Map<String, Integer> running = new HashMap<>();
    private boolean isStopped;

    @Autowired
    ProcessorPool(MediaSettings settings) {
        this(settings.threadsOrCores());
    }

    ProcessorPool(int threads) {
        this.maxPerUploader = Math.max(1, threads - 1);
        for (int i = 1; i <= threads; i++) {
            Thread.ofPlatform().name("images-" + i).daemon().start(this::work);
        }
    }

    /** Queues a task behind the waiting tasks of its uploader. The task must not throw. */
    synchronized void run(String uploader, Runnable task) {
        waiting.computeIfAbsent(uploader, _ -> new ArrayDeque<>()).add(task);
        notifyAll();
    }

    /** Does nothing: the threads run from the construction on. */
    @Override
    public void start() {}

    /**
     * Stops the pool and waits for the running tasks. Waiting ones are dropped, because their commands are still in the
     * log.
     */
    @Override
    public synchronized void stop() {
        isStopped = true;
        waiting.clear();
        notifyAll();
        long endNanos = System.nanoTime() + STOP_TIMEOUT.toNanos();
        try {
            for (long left = STOP_TIMEOUT.toNanos(); !running.isEmpty() && left > 0; ) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = endNanos - System.nanoTime();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return !isStopped;
    }

    @Override
    public int getPhase() {
        return PHASE_BELOW_LISTENERS;
    }

    @Override
    public void close() {
        stop();
    }

    /** How many tasks wait. */
    synchronized int waiting() {
        return waiting.values().stream().mapToInt(Deque::size).sum();
    }

    /** How many tasks run. */
    synchronized int running() {
        return running.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void work() {
        while (true) {
            String uploader;
            Runnable task;
            synchronized (this) {
                uploader = awaitNext();
                if (uploader == null) {
                    return;
                }
                task = take(uploader);
            }
            try {
                task.run();
            } finally {
                end(uploader);
            }
        }
    }

    private synchronized void end(String uploader) {
        running.merge(uploader, -1, (before, one) -> before + one == 0 ? null : before + one);
        notifyAll();
    }

    private @Nullable String awaitNext() {
        while (!isStopped) {
            for (String uploader : waiting.keySet()) {
                if (running.getOrDefault(uploader, 0) < maxPerUploader) {
                    return uploader;
                }
            }
            try {
                wait();
            } catch (InterruptedException stopping) {
                return null;
            }
        }
        return null;
    }

    private Runnable take(String uploader) {
        Deque<Runnable> tasks = Objects.requireNonNull(waiting.remove(uploader));
        Runnable task = tasks.removeFirst();
        if (!tasks.isEmpty()) {
            // Behind all other uploaders.
            waiting.put(uploader, tasks);
        }
        running.merge(uploader, 1, Integer::sum);
        return task;
    }
}
