package com.ourspace.media.image;

import com.ourspace.media.MediaSettings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Runs tasks on one thread per core and serves the uploaders in turn. One uploader occupies at most all threads but
 * one, so that another one always finds a free thread soon. The threads are platform threads, because decoding would
 * starve other virtual threads.
 */
@Component
class ProcessorPool implements AutoCloseable {

    private final int maxPerUploader;
    /** Waiting tasks by uploader; the first uploader is served next. */
    private final Map<String, Deque<Runnable>> waiting = new LinkedHashMap<>();

    private final Map<String, Integer> running = new HashMap<>();
    private boolean isClosed;

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

    /**
     * Stops the pool: running tasks complete, waiting ones are dropped, because their commands are still in the log.
     */
    @Override
    public synchronized void close() {
        isClosed = true;
        waiting.clear();
        notifyAll();
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
        while (!isClosed) {
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
