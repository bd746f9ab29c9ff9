package com.ourspace.acceptance.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArrivalRateTest {

    @Test
    void meansEachPieceToStartAtItsPlaceInTime() {
        Map<Integer, Long> intended = new ConcurrentHashMap<>();

        ArrivalRate.run(1_000, 50, intended::put);

        List<Long> gaps = IntStream.range(1, 50)
                .mapToObj(i -> intended.get(i) - intended.get(i - 1))
                .toList();
        assertThat(intended).hasSize(50);
        assertThat(gaps).containsOnly(1_000_000L);
    }

    @Test
    void startsTheNextPieceWhileEarlierOnesStall() {
        CountDownLatch last = new CountDownLatch(1);

        ArrivalRate.run(1_000, 20, (number, intended) -> {
            if (number == 19) {
                last.countDown();
            }
            assertThat(awaited(last)).isTrue();
        });

        assertThat(last.getCount()).isZero();
    }

    @Test
    void endsEarlyWhenItIsInterruptedAndWaitsForWhatHasStarted() {
        Queue<Integer> done = new ConcurrentLinkedQueue<>();
        Thread running = Thread.currentThread();
        CountDownLatch interrupted = new CountDownLatch(1);

        ArrivalRate.run(1_000, 60_000, (number, intended) -> {
            if (number == 20) {
                running.interrupt();
                interrupted.countDown();
            }
            assertThat(awaited(interrupted)).isTrue();
            done.add(number);
        });

        assertThat(done).contains(0, 20).hasSizeLessThan(60_000);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }
}
