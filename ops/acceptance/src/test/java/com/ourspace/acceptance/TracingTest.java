package com.ourspace.acceptance;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.acceptance.CollectedSpan.Context;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.client.Session;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A collector learns the whole way of an order, from its request to the calendars that show it, as one trace. */
class TracingTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    /** The span of a client, which is no part of the platform. */
    private static final String CLIENT = "00f067aa0ba902b7";

    private static final String API = "ourspace-api";
    private static final String PROCESSOR = "ourspace-booking-processor";

    private static final String REQUEST = "POST /v1/spaces/{spaceId}/orders";
    private static final String PUBLISH = "publish " + Topic.Name.RESERVATION_COMMANDS;
    private static final String DECIDE = "decide " + Topic.Name.RESERVATION_COMMANDS;
    private static final String RELAY = "relay " + Topic.Name.RESERVATION_EVENTS;
    private static final String FOLLOW = "follow " + Topic.Name.RESERVATION_EVENTS;
    private static final String PROJECT = "project " + Topic.Name.RESERVATION_EVENTS;
    private static final String STREAM = "stream availability";

    /** All that a span may say; another attribute may name a person. */
    private static final Set<String> ATTRIBUTES = Set.of(
            "http.request.method",
            "http.route",
            "http.response.status_code",
            "messaging.system",
            "messaging.destination.name",
            "messaging.destination.partition.id",
            "messaging.operation.name",
            "messaging.operation.type",
            "messaging.message.id",
            "messaging.kafka.offset",
            "messaging.batch.message_count",
            "cloudevents.event_type");

    private final RunningPlatform running = RunningPlatform.shared();
    private final TraceCollector collector = running.traces();

    @Test
    void anOrderIsOneTraceFromItsRequestToTheStream() throws IOException {
        LocalDate date = running.freshDate();
        long space = running.space();
        Session guest = running.freshGuest();
        String traceId = TraceCollector.recordedTraceId();
        UUID order;
        String change;
        try (CalendarStream stream = CalendarStream.of(running.client().api(), space, date)) {
            Awaitility.await()
                    .atMost(TIMEOUT)
                    .until(() -> !stream.ids("snapshot").isEmpty());
            order = book(guest, space, date, Slot.DAY, traceId);
            change = Awaitility.await()
                    .atMost(TIMEOUT)
                    .until(() -> stream.ids("change"), ids -> !ids.isEmpty())
                    .getFirst();
        }
        List<CollectedSpan> trace = Awaitility.await()
                .atMost(TIMEOUT)
                .until(
                        () -> collector.trace(traceId),
                        spans -> names(spans)
                                .containsAll(Set.of(REQUEST, PUBLISH, DECIDE, RELAY, FOLLOW, PROJECT, STREAM)));
        String tree = new TraceTree(trace).toString();
        Files.writeString(Path.of("target", "trace-of-an-order.txt"), tree);

        List<CollectedSpan> way = way(trace, REQUEST, PUBLISH, DECIDE, RELAY, PROJECT, STREAM);
        assertThat(way)
                .as(tree)
                .extracting(CollectedSpan::service)
                .containsExactly(API, API, PROCESSOR, PROCESSOR, API, API);
        assertThat(way)
                .extracting(CollectedSpan::kind)
                .containsExactly(
                        SpanKind.SPAN_KIND_SERVER,
                        SpanKind.SPAN_KIND_PRODUCER,
                        SpanKind.SPAN_KIND_CONSUMER,
                        SpanKind.SPAN_KIND_PRODUCER,
                        SpanKind.SPAN_KIND_CONSUMER,
                        SpanKind.SPAN_KIND_PRODUCER);
        assertThat(way.getFirst().parentId()).isEqualTo(CLIENT);
        assertThat(child(trace, way.get(3), FOLLOW)).isPresent();
        assertThat(trace).noneMatch(CollectedSpan::hasFailed);
        assertThat(trace.stream().flatMap(span -> span.attributes().keySet().stream()))
                .isSubsetOf(ATTRIBUTES);
        assertThatItNamesTheMessages(way, order, change);
        assertThatBatchesAreLinked(trace, way);
    }

    @Test
    void aRequestThatIsNotSampledLeavesNoSpan() {
        String unrecorded = TraceCollector.unrecordedTraceId();
        String recorded = TraceCollector.recordedTraceId();
        LocalDate date = running.freshDate();
        long space = running.space();

        book(running.freshGuest(), space, date, Slot.DAY, unrecorded);
        // In the same partition, and so behind the first one at every step.
        book(running.freshGuest(), space, date, Slot.NIGHT, recorded);

        Awaitility.await()
                .atMost(TIMEOUT)
                .until(() -> names(collector.trace(recorded)).contains(PROJECT));
        assertThat(collector.trace(unrecorded)).isEmpty();
    }

    /** Where the log has them, and what they are. */
    private static void assertThatItNamesTheMessages(List<CollectedSpan> way, UUID order, String change) {
        CollectedSpan publish = way.get(1);
        CollectedSpan decide = way.get(2);
        CollectedSpan relay = way.get(3);
        CollectedSpan project = way.get(4);
        assertThat(way.getFirst().attribute("http.response.status_code")).isEqualTo("200");
        assertThat(List.of(publish, decide))
                .allSatisfy(span -> {
                    assertThat(span.attribute("messaging.system")).isEqualTo("kafka");
                    assertThat(span.attribute("messaging.destination.name")).isEqualTo(Topic.Name.RESERVATION_COMMANDS);
                    assertThat(span.attribute("messaging.message.id")).isEqualTo(order.toString());
                    assertThat(span.attribute("cloudevents.event_type")).isEqualTo("request-reservation.v1");
                })
                .extracting(TracingTest::position)
                .containsOnly(position(publish));
        assertThat(List.of(relay, project))
                .allSatisfy(span ->
                        assertThat(span.attribute("cloudevents.event_type")).isEqualTo("reservation-held.v1"))
                .extracting(TracingTest::position)
                .containsOnly(position(relay));
        assertThat(position(publish)).matches("\\d+@\\d+");
        assertThat(position(relay)).matches("\\d+@\\d+");
        assertThat(way.getLast().attribute("messaging.message.id")).isEqualTo(change);
    }

    private static String position(CollectedSpan span) {
        return span.attribute("messaging.destination.partition.id") + "@" + span.attribute("messaging.kafka.offset");
    }

    /** Each message that was handled with others has a link to their batch, and the batch one to its sender. */
    private void assertThatBatchesAreLinked(List<CollectedSpan> trace, List<CollectedSpan> way) {
        for (int hop : List.of(2, 3, 4, 5)) {
            CollectedSpan span = way.get(hop);
            CollectedSpan batch = Awaitility.await()
                    .atMost(TIMEOUT)
                    .until(() -> find(span.links().getFirst()), Optional::isPresent)
                    .orElseThrow();
            assertThat(span.links()).hasSize(1);
            assertThat(batch.name()).isEqualTo(span.name().split(" ")[0] + " batch");
            assertThat(batch.parentId()).isEmpty();
            assertThat(trace).doesNotContain(batch);
            assertThat(batch.links()).contains(way.get(hop - 1).context());
            assertThat(Integer.parseInt(batch.attribute("messaging.batch.message_count")))
                    .isPositive();
        }
    }

    private Optional<CollectedSpan> find(Context context) {
        return collector.spans().stream()
                .filter(span -> span.context().equals(context))
                .findFirst();
    }

    /** The spans of these names, each the child of the one before it. */
    private static List<CollectedSpan> way(List<CollectedSpan> trace, String first, String... others) {
        List<CollectedSpan> way = new ArrayList<>();
        way.add(trace.stream()
                .filter(span -> span.name().equals(first))
                .findFirst()
                .orElseThrow());
        for (String name : others) {
            way.add(child(trace, way.getLast(), name)
                    .orElseThrow(() -> new AssertionError("No " + name + " in\n" + new TraceTree(trace))));
        }
        return way;
    }

    private static Optional<CollectedSpan> child(List<CollectedSpan> trace, CollectedSpan parent, String name) {
        return trace.stream()
                .filter(span -> span.name().equals(name))
                .filter(span -> span.parentId().equals(parent.context().spanId()))
                .findFirst();
    }

    private static Set<String> names(List<CollectedSpan> spans) {
        return spans.stream().map(CollectedSpan::name).collect(toSet());
    }

    /** Books a slot, and returns the order's id once it is decided. */
    private UUID book(Session guest, long space, LocalDate date, Slot slot, String traceId) {
        PlatformClient client = running.client();
        return UUID.fromString(client.sendWithRetry(client.orderCall(
                                guest, space, date, slot, 2, UUID.randomUUID().toString())
                        .waiting(Duration.ofSeconds(10))
                        .header("traceparent", "00-" + traceId + "-" + CLIENT + "-01"))
                .expect(200)
                .json()
                .required("id")
                .asString());
    }
}
