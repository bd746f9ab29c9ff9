package com.ourspace.api.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.availability.StreamClient.Event;
import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Slot;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RebuildStreamTest {

    private static final LocalDate DATE = LocalDate.now(Half.ZONE).plusDays(12);

    private final RunningApi api = RunningApi.shared();
    private final SampleSpace space = SampleSpace.create().listedIn(api);

    @Test
    void openStreamsStayAndAreSentEverythingAgain() throws IOException {
        try (StreamClient watcher = StreamClient.of(api.url(), "/v1/spaces/" + space.id() + "/availability/stream")) {
            watcher.await(1);
            api.publish(booking().held());
            long last = watcher.await(2).getLast().id();

            rebuild();
            await().atMost(Duration.ofSeconds(30)).until(() -> stateSince(last, watcher.events()), "HELD"::equals);

            assertThat(watcher.hasEnded()).isFalse();
            assertThat(watcher.events()).extracting(Event::id).isSorted();
        }
    }

    /** The latest state of the date, from a snapshot or a change. */
    private static String stateSince(long known, List<Event> events) {
        return events.stream()
                .filter(event -> event.id() > known)
                .flatMap(event -> event.name().equals("change")
                        ? Stream.of(event.data())
                        : event.data().at("/dates").valueStream())
                .filter(date -> date.at("/date").asString().equals(DATE.toString()))
                .map(date -> date.at("/slots/DAY/state").asString())
                .reduce("", (before, after) -> after);
    }

    private void rebuild() {
        Caller operator = api.admin();
        operator.send("POST", "/v1/admin/rebuilds", BodyPublishers.noBody());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> operator.get("/v1/admin/rebuilds/latest").text("/status"), "DONE"::equals);
    }

    private SampleOrder booking() {
        return new SampleOrder(UUID.randomUUID(), space.id(), DATE, Slot.DAY, 7, 1);
    }
}
