package com.ourspace.api.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderEvent;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.messaging.KafkaClients;
import com.ourspace.messaging.ReceivedMessage;
import com.ourspace.messaging.RecordReader;
import com.ourspace.messaging.tracing.Tracing;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventTailTest {

    private static final LocalDate DATE = LocalDate.now(Half.ZONE).plusDays(1);

    private final RunningApi api = RunningApi.shared();
    private final Recorder recorder = new Recorder();

    private final EventTail tail = new EventTail(
            api.bean(KafkaClients.class),
            api.bean(RecordReader.class),
            List.of(),
            List.of(recorder),
            List.of(),
            Tracing.off());

    @BeforeEach
    void start() {
        tail.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> recorder.gaps.get() == 1);
    }

    @AfterEach
    void stop() {
        tail.stop();
    }

    @ParameterizedTest
    @MethodSource
    void goesOnWithTheNextEventAfterAListenerFailed(Supplier<Throwable> failure) {
        SampleOrder one = order();
        SampleOrder other = order();
        recorder.fail(one.orderId(), failure);
        api.publish(one.held());
        awaitSeen(one);
        await().atMost(Duration.ofSeconds(20)).until(() -> recorder.gaps.get() == 2);
        api.publish(other.held());
        awaitSeen(other);

        assertThat(recorder.gaps).hasValue(2);
    }

    static List<Supplier<Throwable>> goesOnWithTheNextEventAfterAListenerFailed() {
        return List.of(IllegalStateException::new, StackOverflowError::new, OutOfMemoryError::new);
    }

    private void awaitSeen(SampleOrder order) {
        await().atMost(Duration.ofSeconds(20)).until(() -> recorder.seen.contains(order.orderId()));
    }

    private static SampleOrder order() {
        return new SampleOrder(UUID.randomUUID(), 1, DATE, Slot.DAY, 1, 1);
    }

    /** Remembers what it was told, and fails at one order's events. */
    private static final class Recorder implements EventTail.OrderEvents {

        private final Set<UUID> seen = ConcurrentHashMap.newKeySet();
        private final AtomicInteger gaps = new AtomicInteger();
        private volatile UUID failsAt = new UUID(0, 0);
        private volatile Supplier<Throwable> failure = IllegalStateException::new;

        void fail(UUID orderId, Supplier<Throwable> with) {
            failure = with;
            failsAt = orderId;
        }

        @Override
        public void onEvent(ReceivedMessage<?> event) {
            UUID orderId = ((OrderEvent) event.message()).orderId();
            seen.add(orderId);
            if (orderId.equals(failsAt)) {
                throwUnchecked(failure.get());
            }
        }

        @Override
        public void onGap() {
            gaps.incrementAndGet();
        }

        private static void throwUnchecked(Throwable failure) {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }
    }
}
