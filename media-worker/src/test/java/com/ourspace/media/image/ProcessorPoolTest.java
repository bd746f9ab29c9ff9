package com.ourspace.media.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ProcessorPoolTest {

    @Test
    void eachUploadersFirstTaskRunsBeforeAnySecondTask() {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch all = new CountDownLatch(6);
        CountDownLatch begin = new CountDownLatch(1);
        try (ProcessorPool turns = new ProcessorPool(1)) {
            turns.run("first of all", () -> await(begin));
            for (String work : List.of("a1", "a2", "a3", "a4", "b1", "c1")) {
                turns.run(work.substring(0, 1), () -> {
                    order.add(work);
                    all.countDown();
                });
            }
            begin.countDown();
            await(all);
        }

        assertThat(order).containsExactly("a1", "b1", "c1", "a2", "a3", "a4");
    }

    @Test
    void noUploaderGetsTheLastThread() {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch other = new CountDownLatch(1);
        AtomicInteger started = new AtomicInteger();
        try (ProcessorPool turns = new ProcessorPool(3)) {
            for (int i = 0; i < 10; i++) {
                turns.run("a", () -> {
                    started.incrementAndGet();
                    await(end);
                });
            }
            turns.run("b", other::countDown);

            await(other);
            assertThat(started).hasValueLessThanOrEqualTo(2);
            end.countDown();
        }
    }

    @Test
    void stopsWhenTheRunningTasksAreDoneAndStartsNoOther() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        ProcessorPool pool = new ProcessorPool(1);
        pool.run("a", () -> {
            started.countDown();
            await(end);
            done.add("running");
        });
        pool.run("a", () -> done.add("waiting"));
        await(started);

        Thread stopping = Thread.ofVirtual().start(() -> {
            pool.stop();
            done.add("stopped");
        });
        Awaitility.await().until(() -> !pool.isRunning());
        end.countDown();
        stopping.join();

        assertThat(done).containsExactly("running", "stopped");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
