package com.ourspace.standalone.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Many calls at the same moment, each on a thread of its own. */
final class Together {

    private Together() {}

    /** All answers, in the order of the questions; throws what the first that failed has thrown. */
    static <T> List<T> ask(List<Supplier<T>> questions) {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> answers = questions.stream()
                    .map(question -> threads.submit(() -> {
                        start.await();
                        return question.get();
                    }))
                    .toList();
            start.countDown();
            List<T> values = new ArrayList<>();
            for (Future<T> answer : answers) {
                values.add(value(answer));
            }
            return values;
        }
    }

    private static <T> T value(Future<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }
}
