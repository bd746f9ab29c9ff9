package com.ourspace.standalone.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Runs many calls at the same moment, each on a thread of its own. */
final class ConcurrentCalls {

    private ConcurrentCalls() {}

    /** Runs all calls and returns their results in order; rethrows the exception of the first that failed. */
    static <T> List<T> run(List<Supplier<T>> calls) {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> results = calls.stream()
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.get();
                    }))
                    .toList();
            start.countDown();
            List<T> values = new ArrayList<>();
            for (Future<T> result : results) {
                values.add(value(result));
            }
            return values;
        }
    }

    private static <T> T value(Future<T> result) {
        try {
            return result.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }
}
