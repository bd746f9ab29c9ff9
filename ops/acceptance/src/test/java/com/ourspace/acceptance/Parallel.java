package com.ourspace.acceptance;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Runs an action for many elements at the same time. */
final class Parallel {

    /** The limit of open sockets; more would test the limits of the machine rather than the platform. */
    private static final int SOCKETS = 300;

    private Parallel() {}

    /** Runs the action for all elements at once and returns the results in order. */
    static <T, R> List<R> map(List<T> all, Function<T, R> action) {
        return map(all, SOCKETS, action);
    }

    /** Runs the action for all elements, this many at a time, and returns the results in order. */
    static <T, R> List<R> map(List<T> all, int atOnce, Function<T, R> action) {
        Semaphore recordPositions = new Semaphore(atOnce);
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<R>> results = all.stream()
                    .map(one -> threads.submit(() -> {
                        go.await();
                        recordPositions.acquire();
                        try {
                            return action.apply(one);
                        } finally {
                            recordPositions.release();
                        }
                    }))
                    .toList();
            go.countDown();
            return results.stream().map(Parallel::result).toList();
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
