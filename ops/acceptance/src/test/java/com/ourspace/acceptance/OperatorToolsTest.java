package com.ourspace.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Message;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.OrderCommand.PayReservation;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.standalone.client.Order;
import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.client.Session;
import com.ourspace.tools.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An operator finds, repairs and redrives what could not be read, and sees what became of it, with the tools alone. */
class OperatorToolsTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final RunningPlatform running = RunningPlatform.shared();
    private final PlatformClient client = running.client();
    private final long space = running.space();
    private final LocalDate date = running.freshDate();
    private final Session guest = running.freshGuest();

    @Test
    void aPaymentThatIsRepairedAndRedrivenIsTakenOnce() throws Exception {
        UUID id = client.requestOrder(
                guest, space, date, Slot.DAY, 4, UUID.randomUUID().toString());
        awaitStatus(id, OrderStatus.WAITING);
        UUID payment = UUID.randomUUID();
        sendWith(payment, new PayReservation(id, space, date, guest.userId(), 30_000), "amount", "thirty");
        String letter = awaitLetter(id);
        assertThat(run(0, "dead-letters", "show", letter)).contains("\"amount\" : \"thirty\"");

        run(0, "dead-letters", "edit", letter, "--set", "amount=30000");
        run(0, "dead-letters", "redrive", letter);

        awaitStatus(id, OrderStatus.COMPLETED);
        assertThat(run(0, "inspect", "guest", Long.toString(guest.userId()))).contains("PAY", "-30000", id.toString());
        everyInvariantHolds();
    }

    @Test
    void inspectNamesWhoElseAskedForTheHalves() {
        UUID first = client.requestOrder(
                guest, space, date, Slot.ALL, 4, UUID.randomUUID().toString());
        awaitStatus(first, OrderStatus.WAITING);
        Session other = running.freshGuest();
        UUID second = client.requestOrder(
                other, space, date, Slot.NIGHT, 4, UUID.randomUUID().toString());
        client.awaitDecision(other, second, TIMEOUT);

        assertThat(run(0, "inspect", "order", second.toString()))
                .contains("rejected, SLOT_HELD: an earlier order holds a half", "Who else asked", first.toString());
        assertThat(run(0, "inspect", "space-date", space + ":" + date))
                .contains("DAY   HELD by " + first, "NIGHT HELD by " + first, "rejected, SLOT_HELD");
    }

    @Test
    void inspectSaysThatAnAccountWasErased() {
        Session leaving = running.freshGuest();
        String id = Long.toString(leaving.userId());
        assertThat(run(0, "inspect", "guest", id)).doesNotContain("erased");

        client.send(client.delete("/v1/me").as(leaving)).expect(204);

        assertThat(run(0, "inspect", "guest", id)).contains("The account was erased at ");
    }

    @Test
    void anOrderThatWasNeverAskedForIsUnknown() {
        UUID nothing = UUID.randomUUID();

        assertThat(run(1, "trace", nothing.toString())).contains("No table and no command since");
    }

    private void sendWith(UUID id, Message message, String member, String value) throws Exception {
        ObjectNode body = JsonMapper.shared().valueToTree(message);
        body.put(member, value);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                Topic.RESERVATION_COMMANDS.topicName(),
                message.key(),
                JsonMapper.shared().writeValueAsBytes(body));
        assertThat(MessageType.of(message).topic()).isEqualTo(Topic.RESERVATION_COMMANDS);
        Envelope.of(id, message, "/test", Instant.EPOCH, null, null)
                .headers()
                .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", running.stores().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }

    /** The dead letter about this order, which the list shows once it is written. */
    private String awaitLetter(UUID subject) {
        return Awaitility.await()
                .atMost(TIMEOUT)
                .until(
                        () -> Pattern.compile("(?m)^OPEN +(\\S+)")
                                .matcher(run(0, "dead-letters", "list", "--about", subject.toString()))
                                .results()
                                .map((MatchResult row) -> row.group(1))
                                .findFirst()
                                .orElse(""),
                        letter -> !letter.isEmpty());
    }

    private Order awaitStatus(UUID order, OrderStatus status) {
        return client.awaitOrder(guest, order, seen -> seen.status() == status, TIMEOUT);
    }

    private void everyInvariantHolds() {
        Awaitility.await()
                .atMost(TIMEOUT)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(
                        () -> assertThat(running.invariants().violations()).isEmpty());
    }

    private String run(int exit, String... arguments) {
        StringWriter out = new StringWriter();
        String[] all = Stream.concat(
                        Stream.of(arguments), Stream.of("--home", running.home().toString()))
                .toArray(String[]::new);
        assertThat(Main.run(new PrintWriter(out, true), all)).as(out.toString()).isEqualTo(exit);
        return out.toString();
    }
}
