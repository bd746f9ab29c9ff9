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
 * Runs work on as many threads as there are cores, each uploader in turn, however much any of them has sent. An
 * uploader has at most all threads but one, so that the next one need not even wait for a picture to end. The threads
 * are no virtual ones: decoding would starve their neighbours.
 */
@Component
class ProcessorPool implements AutoCloseable {

    private final int share;
    /** By uploader, whose turn it is first. */
    private final Map<String, Deque<Runnable>> waiting = new LinkedHashMap<>();

    private final Map<String, Integer> running = new HashMap<>();
    private boolean isClosed;

    @Autowired
    ProcessorPool(MediaSettings settings) {
        this(settings.threadsOrCores());
    }

    ProcessorPool(int threads) {
        this.share = Math.max(1, threads - 1);
        for (int i = 1; i <= threads; i++) {
            Thread.ofPlatform().name("images-" + i).daemon().start(this::work);
        }
    }

    /** Runs this when its uploader's turn comes, behind what the uploader has waiting. It must not throw. */
    synchronized void run(String uploader, Runnable work) {
        waiting.computeIfAbsent(uploader, _ -> new ArrayDeque<>()).add(work);
        notifyAll();
    }

    /** Lets what runs come to its end and starts nothing more: it waits in the log. */
    @Override
    public synchronized void close() {
        isClosed = true;
        waiting.clear();
        notifyAll();
    }

    private void work() {
        while (true) {
            String uploader;
            Runnable work;
            synchronized (this) {
                uploader = awaitNext();
                if (uploader == null) {
                    return;
                }
                work = take(uploader);
            }
            try {
                work.run();
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
                if (running.getOrDefault(uploader, 0) < share) {
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
        Deque<Runnable> works = Objects.requireNonNull(waiting.remove(uploader));
        Runnable work = works.removeFirst();
        if (!works.isEmpty()) {
            // Behind all others.
            waiting.put(uploader, works);
        }
        running.merge(uploader, 1, Integer::sum);
        return work;
    }
}
