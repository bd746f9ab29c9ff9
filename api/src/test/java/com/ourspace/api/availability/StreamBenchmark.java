package com.ourspace.api.availability;

import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Slot;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Measures the cost of subscribers; run it with {@code -Dbenchmark=streams}. Clients and API share the machine and this
 * JVM, which holds both ends of each connection.
 */
@EnabledIfSystemProperty(named = "benchmark", matches = "streams")
class StreamBenchmark {

    private static final RunningApi API = RunningApi.shared();
    private static final int SUBSCRIBERS = 3_000;
    private static final int SPACES = 50;
    private static final LocalDate DATE = LocalDate.now(Half.ZONE).plusDays(12);

    @Test
    void thousandsOfSubscribersAreSentOneDecision() throws IOException {
        List<SampleSpace> spaces = new ArrayList<>();
        for (int number = 0; number < SPACES; number++) {
            spaces.add(SampleSpace.create().listedIn(API));
        }
        long before = usedKilobytes();
        List<StreamClient> watchers = new ArrayList<>();
        for (int number = 0; number < SUBSCRIBERS; number++) {
            watchers.add(StreamClient.of(API.url(), path(spaces.get(number % SPACES))));
        }
        SubscriberRegistry subscriberRegistry = API.bean(SubscriberRegistry.class);
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> subscriberRegistry.size() == SUBSCRIBERS);
        watchers.forEach(watcher -> watcher.await(1));
        long after = usedKilobytes();
        long start = System.nanoTime();
        API.publish(new SampleOrder(UUID.randomUUID(), spaces.getFirst().id(), DATE, Slot.DAY, 5, 1).held());
        List<StreamClient> concerned = new ArrayList<>();
        for (int number = 0; number < SUBSCRIBERS; number += SPACES) {
            concerned.add(watchers.get(number));
        }
        concerned.forEach(watcher -> watcher.await(2));
        long published = System.nanoTime() - start;
        long cpu = pollMicros();
        System.out.printf(
                "%d subscribers of %d spaces: %d KiB of heap each, both ends; %d of them sent the change within %d ms; a poll takes %d µs%n",
                SUBSCRIBERS, SPACES, (after - before) / SUBSCRIBERS, concerned.size(), published / 1_000_000, cpu);
        for (StreamClient watcher : watchers) {
            watcher.close();
        }
    }

    private static long pollMicros() {
        AvailabilityPublisher availabilityPublisher = API.bean(AvailabilityPublisher.class);
        long start = System.nanoTime();
        for (int time = 0; time < 100; time++) {
            availabilityPublisher.publish();
        }
        return (System.nanoTime() - start) / 100_000;
    }

    private static String path(SampleSpace space) {
        return "/v1/spaces/" + space.id() + "/availability/stream";
    }

    private static long usedKilobytes() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1024;
    }
}
