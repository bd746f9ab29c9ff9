package com.ourspace.api.availability;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.availability.StreamClient.Event;
import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpacePaused;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceRemoved;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

class AvailabilityStreamTest {

    private static final RunningApi API = RunningApi.shared();
    /** A second instance, which shares the partitions with the first, and has a short heartbeat. */
    private static final RunningApi OTHER =
            RunningApi.start("--ourspace.availability.heartbeat=200ms", "--server.tomcat.connection-timeout=3s");

    private static final LocalDate DATE = LocalDate.now(Half.ZONE).plusDays(12);

    private static final AtomicLong SEQ = new AtomicLong();

    private final SampleSpace space = SampleSpace.create().listedIn(API);
    private final String path = "/v1/spaces/" + space.id() + "/availability/stream";

    @AfterAll
    static void close() {
        OTHER.context().close();
    }

    @Test
    void startsWithASnapshotAndSendsADecisionWithinASecond() throws IOException {
        try (StreamClient watcher = StreamClient.of(API.url(), path)) {
            Event first = watcher.await(1).getFirst();
            List<Long> delays = new ArrayList<>();
            for (int day = 0; day < 5; day++) {
                long before = System.nanoTime();
                API.publish(booking(DATE.plusDays(day)).held());
                watcher.await(day + 2);
                delays.add(Duration.ofNanos(System.nanoTime() - before).toMillis());
            }
            Event change = watcher.events().get(1);

            assertThat(first.name()).isEqualTo("snapshot");
            assertThat(first.data().at("/dates").size()).isEqualTo(31);
            assertThat(change.name()).isEqualTo("change");
            assertThat(change.data().at("/date").asString()).isEqualTo(DATE.toString());
            assertThat(change.state("DAY")).isEqualTo("HELD");
            assertThat(change.state("ALL")).isEqualTo("HELD");
            assertThat(change.state("NIGHT")).isEqualTo("AVAILABLE");
            assertThat(delays.stream().sorted().toList().get(2)).isLessThan(1_000);
        }
    }

    /** A change has its number as soon as its rows are written; what this process follows in the log may be behind. */
    @Test
    void sendsWhatIsStoredWithAChangeThoughTheFollowedLogIsBehind() throws IOException {
        try (StreamClient watcher = StreamClient.of(API.url(), path)) {
            watcher.await(1);
            API.bean(TransactionOperations.class).executeWithoutResult(_ -> {
                API.bean(JdbcClient.class)
                        .sql("INSERT INTO half_state (space_id, use_date, half, state, order_id, seq)"
                                + " VALUES (?, ?, 'DAY', 'BOOKED', UNHEX(REPLACE(UUID(), '-', '')), 1)")
                        .params(space.id(), DATE)
                        .update();
                API.bean(AvailabilityChanges.class).recordChanges(List.of(new SpaceDate(space.id(), DATE)), List.of());
            });
            assertThat(watcher.await(2).get(1).state("DAY")).isEqualTo("BOOKED");
        }
        try (StreamClient next = StreamClient.of(API.url(), path)) {
            JsonNode dates = next.await(1).getFirst().data().at("/dates");
            assertThat(dates.valueStream()
                            .filter(date -> date.at("/date").asString().equals(DATE.toString()))
                            .map(date -> date.at("/slots/DAY/state").asString()))
                    .containsExactly("BOOKED");
        }
    }

    @Test
    void everyInstanceSendsChangesThatAnotherProjected() throws IOException {
        try (StreamClient here = StreamClient.of(API.url(), path);
                StreamClient there = StreamClient.of(OTHER.url(), path)) {
            here.await(1);
            there.await(1);

            IntStream.range(0, 15)
                    .forEach(day -> API.publish(booking(DATE.plusDays(day)).held()));

            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> here.last().orElseThrow().id() == 15
                            && there.last().orElseThrow().id() == 15);
            assertThat(there.events().subList(1, there.events().size()))
                    .extracting(Event::id)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 15).boxed().toList());
        }
    }

    @Test
    void idsGrowAndNoChangedDateIsLeftOut() throws IOException {
        try (StreamClient watcher = StreamClient.of(API.url(), path)) {
            watcher.await(1);
            for (int day = 0; day < 15; day++) {
                API.publish(booking(DATE.plusDays(day)).held());
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> watcher.last().orElseThrow().id() == 15);

            List<Event> changes = watcher.events().subList(1, watcher.events().size());
            assertThat(changes).extracting(Event::id).isSorted().doesNotHaveDuplicates();
            assertThat(changes.stream().map(event -> event.data().at("/date").asString()))
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 15)
                            .mapToObj(day -> DATE.plusDays(day).toString())
                            .toList());
        }
    }

    @Test
    void resumesWithoutAGapAfterTheLastEventAtAnyInstanceAndAfterARestart() throws IOException {
        SampleOrder first = booking(DATE);
        long last;
        try (StreamClient watcher = StreamClient.of(API.url(), path)) {
            watcher.await(1);
            API.publish(first.held());
            last = watcher.await(2).getLast().id();
        }
        API.publish(first.cancelled(OrderStatus.WAITING, 2));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> position() == last + 1);
        API.publish(booking(DATE.plusDays(1)).held());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> position() == last + 2);

        RunningApi restarted = RunningApi.start();
        try (StreamClient watcher = StreamClient.of(restarted.url(), path, "Last-Event-ID", Long.toString(last))) {
            List<Event> missed = watcher.await(2);
            API.publish(booking(DATE.plusDays(2)).held());
            watcher.await(3);

            assertThat(missed).extracting(Event::name).containsOnly("change");
            assertThat(missed).extracting(Event::id).containsExactly(last + 1, last + 2);
            assertThat(missed.getFirst().state("DAY")).isEqualTo("AVAILABLE");
            assertThat(missed.getLast().state("DAY")).isEqualTo("HELD");
            assertThat(watcher.events().getLast().id()).isEqualTo(last + 3);
            restarted.context().close();
            Awaitility.await().until(watcher::hasEnded);
        } finally {
            restarted.context().close();
        }
    }

    @Test
    void reconnectingInTheMiddleOfAFloodMissesNothing() throws IOException {
        LocalDate end = DATE.plusDays(16);
        Set<String> dates = new TreeSet<>();
        Thread flood = Thread.ofVirtual().start(() -> {
            IntStream.range(0, 60)
                    .forEach(number ->
                            API.publish(booking(DATE.plusDays(number % 15)).held()));
            API.publish(booking(end).held());
        });
        long last = 0;
        while (!dates.contains(end.toString()) || flood.isAlive() || last < position()) {
            try (StreamClient watcher = StreamClient.of(OTHER.url(), path, "Last-Event-ID", Long.toString(last))) {
                List<Event> some = watcher.await(1);
                assertThat(some).extracting(Event::name).containsOnly("change");
                assertThat(some.getFirst().id()).isGreaterThan(last);
                some.forEach(event -> dates.add(event.data().at("/date").asString()));
                last = some.getLast().id();
            }
        }
        assertThat(dates).hasSize(16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "minus one", "-1"})
    void anUnknownIdStartsWithASnapshot(String id) throws IOException {
        try (StreamClient watcher = StreamClient.of(API.url(), path, "Last-Event-ID", id)) {
            assertThat(watcher.await(1).getFirst().name()).isEqualTo("snapshot");
        }
    }

    @Test
    void aHostsChangeSendsANewSnapshotAndARemovalEndsTheStream() throws IOException {
        try (StreamClient watcher = StreamClient.of(API.url(), path)) {
            watcher.await(1);
            API.publish(new SpacePaused(UUID.randomUUID(), space.id(), 3, Instant.EPOCH));
            Event paused = watcher.await(2).getLast();
            API.publish(new SpaceRemoved(UUID.randomUUID(), space.id(), 4, Instant.EPOCH));
            Awaitility.await().until(watcher::hasEnded);

            assertThat(paused.name()).isEqualTo("snapshot");
            assertThat(paused.data().at("/dates/5/slots/DAY/state").asString()).isEqualTo("NOT_OFFERED");
        }
    }

    @Test
    void aClientThatNeverReadsIsDisconnectedAndDelaysNoOther() throws IOException {
        String wide = path + "?from=" + DATE + "&to=" + DATE.plusDays(91);
        SubscriberRegistry subscriberRegistry = OTHER.bean(SubscriberRegistry.class);
        int before = subscriberRegistry.size();
        try (StreamClient stuck = StreamClient.thatNeverReads(OTHER.url(), wide);
                StreamClient reader = StreamClient.of(OTHER.url(), path)) {
            assertThat(stuck.hasEnded()).isFalse();
            reader.await(1);
            Awaitility.await().until(() -> subscriberRegistry.size() == before + 2);
            SpaceSubscription spaceSubscription = subscriberRegistry.subscription(space.id());
            // As many changes as one busy space has in a day.
            String much = "x".repeat(4_000);
            for (int seq = 1_000_000; seq < 1_002_000; seq++) {
                spaceSubscription.publish(new ServerSentEvent(
                        seq,
                        DATE,
                        ServerSentEvent.event(
                                seq, "change", ("\"" + much + "\"").getBytes(StandardCharsets.US_ASCII))));
                if (seq % 50 == 0) {
                    int published = seq;
                    Awaitility.await()
                            .atMost(Duration.ofSeconds(20))
                            .pollInterval(Duration.ofMillis(1))
                            .until(() -> reader.last().orElseThrow().id() >= published);
                }
            }
            Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> subscriberRegistry.size() == before + 1);

            assertThat(reader.last().orElseThrow().id()).isEqualTo(1_001_999);
        }
    }

    @Test
    void aThousandReconnectsLeakNothing() throws IOException {
        SubscriberRegistry subscriberRegistry = OTHER.bean(SubscriberRegistry.class);
        for (int time = 0; time < 1_000; time++) {
            StreamClient.of(OTHER.url(), path, "Last-Event-ID", "0").close();
        }
        try (StreamClient one = StreamClient.of(OTHER.url(), path)) {
            one.await(1);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> subscriberRegistry.size() == 1);
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> subscriberRegistry.size() == 0);
        assertThat(subscriberRegistry.spaces()).isEmpty();
    }

    @Test
    void spaceNotFoundAndInvalidParameterAreProblemsAndNoStreams() {
        assertThat(API.anonymous()
                        .get("/v1/spaces/99999999/availability/stream")
                        .code())
                .isEqualTo("SPACE_NOT_FOUND");
        assertThat(API.anonymous().get(path + "?from=yesterday").code()).isEqualTo("INVALID_PARAMETER");
        assertThat(API.bean(SubscriberRegistry.class).spaces()).doesNotContain(99_999_999L);
    }

    private long position() {
        return API.bean(AvailabilityChanges.class).position(space.id());
    }

    private SampleOrder booking(LocalDate date) {
        return new SampleOrder(UUID.randomUUID(), space.id(), date, Slot.DAY, 5, SEQ.incrementAndGet());
    }
}
