package com.ourspace.api.log;

import com.ourspace.messaging.ReceivedMessage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Measures how soon what was decided can be seen: in the memory of a process, from which orders are answered, and in
 * the tables. Both timers exist from the start; an event costs one recording in each, which allocates nothing.
 */
@Component
public class VisibilityMetrics {

    /** From the writing of an event by the booking processor until it is visible, by {@code in}. */
    static final String VISIBLE = "ourspace.events.visible";

    private static final Duration[] LIMITS = Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 10_000, 60_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final InstantSource clock;
    private final Timer memory;
    private final Timer tables;

    VisibilityMetrics(InstantSource clock, MeterRegistry meters) {
        this.clock = clock;
        this.memory = timer(meters, "memory");
        this.tables = timer(meters, "tables");
    }

    /** An event has come to the memory of this process. */
    public void inMemory(ReceivedMessage<?> event) {
        record(memory, event, clock.millis());
    }

    /** Events have been committed to the tables. */
    void inTables(List<ReceivedMessage<?>> events) {
        long now = clock.millis();
        for (ReceivedMessage<?> event : events) {
            record(tables, event, now);
        }
    }

    private static void record(Timer timer, ReceivedMessage<?> event, long now) {
        timer.record(Math.max(0, now - event.envelope().time().toEpochMilli()), TimeUnit.MILLISECONDS);
    }

    private static Timer timer(MeterRegistry meters, String in) {
        return Timer.builder(VISIBLE)
                .description("Time from the writing of an event until it is visible in memory or tables")
                .tag("in", in)
                .serviceLevelObjectives(LIMITS)
                .register(meters);
    }
}
