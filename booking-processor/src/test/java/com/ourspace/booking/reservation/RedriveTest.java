package com.ourspace.booking.reservation;

import static com.ourspace.booking.reservation.RunningProcessor.inDays;
import static com.ourspace.booking.reservation.RunningProcessor.letters;
import static com.ourspace.booking.reservation.RunningProcessor.request;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Message;
import com.ourspace.contracts.Redrive;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.OrderCommand.PayReservation;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A command that could not be decided is decided when an operator redrives it, once. */
class RedriveTest {

    private final RunningProcessor processor = RunningProcessor.shared();
    private final LocalDate date = inDays(24);
    private final long space = processor.openSpace();
    private final RequestReservation request = request(space, date, Slot.NIGHT);

    @Test
    void anOrderThatWasRejectedForAMalformedRequestFollowsItsRedrive() {
        sendMalformed();
        assertThat(processor.decided(request.orderId())).containsEntry("rejection", "INTERNAL_ERROR");

        redrive(request.orderId(), request, 1);

        awaitOrder("WAITING", 2);
        assertThat(outcomes()).containsExactly("REJECTED INTERNAL_ERROR", "HELD");
    }

    @Test
    void aSecondRedriveOfTheSameRecordChangesNothing() {
        sendMalformed();
        redrive(request.orderId(), request, 1);
        redrive(request.orderId(), request, 1);
        RequestReservation behind = request(space, date, Slot.DAY);
        processor.send(behind).join();

        processor.decided(behind.orderId());
        assertThat(outcomes()).containsExactly("REJECTED INTERNAL_ERROR", "HELD", "HELD");
        assertThat(letters(Topic.RESERVATION_COMMANDS, request.key(), 1)).hasSize(1);
    }

    @Test
    void aRedriveThatIsMalformedItselfIsADeadLetterAndMayBeRedrivenAgain() {
        sendMalformed();
        Map<String, String> headers = headers(request.orderId(), request, 1);
        processor
                .sendRaw(Topic.RESERVATION_COMMANDS.topicName(), request.key(), new byte[] {'['}, headers)
                .join();
        assertThat(letters(Topic.RESERVATION_COMMANDS, request.key(), 2)).hasSize(2);

        redrive(request.orderId(), request, 2);

        awaitOrder("WAITING", 3);
        assertThat(outcomes()).containsExactly("REJECTED INTERNAL_ERROR", "REJECTED INTERNAL_ERROR", "HELD");
    }

    @Test
    void aRedriveOfACommandThatHasAnotherOutcomeChangesNothing() {
        processor.send(request);
        redrive(request.orderId(), request, 1);
        RequestReservation behind = request(space, date, Slot.DAY);
        processor.send(behind).join();

        processor.decided(behind.orderId());
        assertThat(outcomes()).containsExactly("HELD", "HELD");
        awaitOrder("WAITING", 1);
    }

    @Test
    void aRedrivenRequestLosesTheSlotToWhoeverHasItMeanwhile() {
        sendMalformed();
        RequestReservation faster = request(space, date, Slot.NIGHT);
        processor.send(faster).join();

        redrive(request.orderId(), request, 1);

        awaitOrder("REJECTED", 2);
        assertThat(processor.reservation(request.orderId())).containsEntry("rejection", "SLOT_HELD");
        assertThat(processor.reservation(faster.orderId())).containsEntry("status", "WAITING");
    }

    @Test
    void aRequestThatNobodyCouldIdentifyIsDecidedByItsRedrive() {
        processor.sendRaw(Topic.RESERVATION_COMMANDS.topicName(), request.key(), new byte[] {'{'}, Map.of());

        redrive(request.orderId(), request, 1);

        awaitOrder("WAITING", 2);
        assertThat(outcomes()).containsExactly("HELD");
    }

    @Test
    void aPaymentThatCouldNotBeReadIsTakenWhenItIsRedriven() {
        processor.send(request);
        UUID id = UUID.randomUUID();
        PayReservation payment = new PayReservation(request.orderId(), space, date, request.guestId(), 50_000);
        processor
                .sendRaw(
                        Topic.RESERVATION_COMMANDS.topicName(),
                        request.key(),
                        new byte[] {'{'},
                        Envelope.of(id, payment, "/test", Instant.EPOCH, null, null)
                                .headers())
                .join();
        redrive(id, payment, 1);

        awaitOrder("COMPLETED", 3);
    }

    private void sendMalformed() {
        processor
                .sendRaw(
                        Topic.RESERVATION_COMMANDS.topicName(),
                        request.key(),
                        "{\"orderId\": ".getBytes(UTF_8),
                        Envelope.of(request.orderId(), request, "/test", Instant.EPOCH, null, null)
                                .headers())
                .join();
    }

    private void redrive(UUID id, Message message, int number) {
        processor
                .sendRaw(
                        Topic.RESERVATION_COMMANDS.topicName(),
                        message.key(),
                        JsonMapper.shared().writeValueAsBytes(message),
                        headers(id, message, number))
                .join();
    }

    private static Map<String, String> headers(UUID id, Message message, int number) {
        Map<String, String> headers = new HashMap<>(
                Envelope.of(id, message, "/test", Instant.EPOCH, null, null).headers());
        headers.put(Redrive.NUMBER, Integer.toString(number));
        headers.put(Redrive.DEAD_LETTER, "ourspace.reservation.commands.dlt-0@0");
        return headers;
    }

    private void awaitOrder(String status, int version) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(processor.reservation(request.orderId()))
                        .containsEntry("status", status)
                        .containsEntry("version", version));
    }

    private List<String> outcomes() {
        return processor
                .jdbc()
                .queryForList(
                        "SELECT CONCAT_WS(' ', outcome, reason) FROM decision WHERE space_id = ? AND use_date = ?"
                                + " ORDER BY seq",
                        String.class,
                        space,
                        date);
    }
}
