package com.ourspace.acceptance.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClosedLoopTest {

    private final LongAdder done = new LongAdder();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger opened = new AtomicInteger();

    @Test
    void endsEarlyWhenThereIsNothingLeftToAskFor() {
        Queue<Integer> work =
                new ConcurrentLinkedQueue<>(IntStream.range(0, 1_000).boxed().toList());

        ClosedLoop.Throughput throughput =
                ClosedLoop.run(8, Duration.ofMinutes(1), () -> client(Supply.once(work)), done::sum);

        assertThat(throughput.done()).isEqualTo(1_000);
        assertThat(throughput.seconds()).isPositive().isLessThan(60);
        assertThat(throughput.perSecond()).isGreaterThan(1_000 / 60.0);
        assertThat(opened).hasValue(8);
        assertThat(open).hasValue(0);
    }

    @Test
    void countsOnlyWhatIsDoneInItsTimeAndWhatIsNew() {
        done.add(500);

        ClosedLoop.Throughput throughput =
                ClosedLoop.run(2, Duration.ofSeconds(1), () -> client(Supply.again(List.of(1))), done::sum);

        assertThat(throughput.done()).isPositive().isLessThanOrEqualTo(done.sum() - 500);
        assertThat(throughput.seconds()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void isNoRateWithoutTime() {
        assertThat(new ClosedLoop.Throughput(0, 0).perSecond()).isZero();
        assertThat(new ClosedLoop.Throughput(300, 1.5).perSecond()).isEqualTo(200);
    }

    private ClosedLoop.Client client(Supply<Integer> supply) {
        open.incrementAndGet();
        opened.incrementAndGet();
        return new ClosedLoop.Client() {
            @Override
            public boolean again() {
                boolean more = supply.next() != null;
                if (more) {
                    done.increment();
                }
                return more;
            }

            @Override
            public void close() {
                open.decrementAndGet();
            }
        };
    }
}
