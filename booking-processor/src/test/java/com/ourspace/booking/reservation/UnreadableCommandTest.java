package com.ourspace.booking.reservation;

import static com.ourspace.booking.reservation.RunningProcessor.everythingIn;
import static com.ourspace.booking.reservation.RunningProcessor.inDays;
import static com.ourspace.booking.reservation.RunningProcessor.request;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever sent a command that can't be read is told so, on real Kafka and a real database. */
class UnreadableCommandTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final RunningProcessor processor = RunningProcessor.shared();
    private final LocalDate date = inDays(21);
    private final long space = processor.openSpace();
    private final String key = space + ":" + date;

    @ParameterizedTest
    @CsvSource({
        "request-reservation, reservation-rejected, rejection",
        "block-slot,          block-refused,        refusal",
        "join-waitlist,       waitlist-refused,     refusal"
    })
    void whoeverBeganSomethingThatCannotBeReadGetsInternalError(String command, String event, String why) {
        for (String spoilt : List.of("{", "{}", "{\"slot\":\"MIDNIGHT\"}")) {
            UUID id = UUID.randomUUID();
            send(id, id, command + ".v1", spoilt);

            assertThat(answer(id, event, why)).isEqualTo("INTERNAL_ERROR " + TRACE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "pay-reservation,    payment-refused",
        "cancel-reservation, cancellation-refused",
        "unblock-slot,       block-refused",
        "leave-waitlist,     waitlist-refused"
    })
    void whoeverAskedForMoreOfItGetsInternalError(String command, String event) {
        UUID subject = UUID.randomUUID();
        for (String spoilt : List.of("{", "{}", "{\"by\":\"NOBODY\"}")) {
            UUID id = UUID.randomUUID();
            send(id, subject, command + ".v1", spoilt);

            assertThat(answer(id, event, "refusal")).isEqualTo("INTERNAL_ERROR " + TRACE);
        }
    }

    @Test
    void aHoldWhosePaymentCannotBeReadStandsAndCanBePaidStill() {
        RequestReservation request = request(space, date, Slot.NIGHT);
        processor.send(request).join();
        processor.decided(request.orderId());
        UUID payment = UUID.randomUUID();
        send(payment, request.orderId(), "pay-reservation.v2", "{}");

        assertThat(answer(payment, "payment-refused", "refusal")).isEqualTo("INTERNAL_ERROR " + TRACE);
        assertThat(processor.reservation(request.orderId()))
                .containsEntry("status", "WAITING")
                .containsEntry("version", 2);
    }

    /** Its headers say nothing about whose it is, so nobody can be told; the partition goes on. */
    @Test
    void whatDoesNotSayWhoseItIsIsOnlyPutAside() {
        UUID id = UUID.randomUUID();
        sendRaw(id, "not an id", "join-waitlist.v1", "{");
        sendRaw(UUID.randomUUID(), id.toString(), "block-slot.v1", "{");
        RequestReservation behind = request(space, date, Slot.DAY);
        processor.send(behind).join();

        assertThat(processor.decided(behind.orderId())).containsEntry("status", "WAITING");
        assertThat(processor
                        .jdbc()
                        .queryForObject("SELECT COUNT(*) FROM decision WHERE space_id = ?", Long.class, space))
                .isEqualTo(1);
        assertThat(everythingIn(Topic.RESERVATION_COMMANDS_DLT.topicName()))
                .filteredOn(letter -> key.equals(letter.key()))
                .hasSize(2);
    }

    private void send(UUID id, UUID subject, String type, String value) {
        sendRaw(id, subject.toString(), type, value);
    }

    private void sendRaw(UUID id, String subject, String type, String value) {
        Envelope envelope = new Envelope(id, type, "/test", Instant.EPOCH, subject, null, TRACE);
        processor
                .sendRaw(Topic.RESERVATION_COMMANDS.topicName(), key, value.getBytes(UTF_8), envelope.headers())
                .join();
    }

    /** Code and trace of the one event that came of this command. */
    private String answer(UUID command, String event, String why) {
        ConsumerRecord<String, byte[]> record = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> eventsOf(command), found -> found.size() == 1)
                .getFirst();
        assertThat(header(record, Envelope.TYPE)).isEqualTo(event + ".v1");
        assertThat(record.key()).isEqualTo(key);
        JsonNode refusal = JsonMapper.shared().readTree(record.value()).get(why);
        return refusal.get("code").asString() + " " + refusal.get("traceId").asString();
    }

    private static List<ConsumerRecord<String, byte[]>> eventsOf(UUID command) {
        return everythingIn(Topic.RESERVATION_EVENTS.topicName()).stream()
                .filter(record -> command.toString().equals(header(record, Envelope.CAUSATION_ID)))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
