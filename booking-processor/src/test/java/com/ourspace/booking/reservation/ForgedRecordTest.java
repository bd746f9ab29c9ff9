package com.ourspace.booking.reservation;

import static com.ourspace.booking.reservation.RunningProcessor.header;
import static com.ourspace.booking.reservation.RunningProcessor.inDays;
import static com.ourspace.booking.reservation.RunningProcessor.letters;
import static com.ourspace.booking.reservation.RunningProcessor.newGuest;
import static com.ourspace.booking.reservation.RunningProcessor.request;
import static com.ourspace.booking.storage.Columns.bytes;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.OrderCommand.CancelReservation;
import com.ourspace.contracts.reservation.OrderCommand.PayReservation;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.WaitlistCommand.JoinWaitlist;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever can write to the log can say anything: it stops nobody, and changes nobody else's order. */
class ForgedRecordTest {

    private final RunningProcessor processor = RunningProcessor.shared();
    private final LocalDate date = inDays(23);
    private final long space = processor.openSpace();
    private final RequestReservation honest = request(space, date, Slot.NIGHT);

    @Test
    void anEntryThatNamesAnotherGuestsOrderIsRefusedAndThatOrderIsCancelledAsEver() {
        processor.send(honest);
        JoinWaitlist forged = entry(honest.orderId());
        JoinWaitlist next = entry(UUID.randomUUID());
        processor.send(forged.entryId(), forged);
        processor.send(next.entryId(), next);
        cancel(honest);

        awaitStatus(honest.orderId(), "CANCELLED");
        awaitStatus(next.orderId(), "WAITING");
        assertThat(outcomes())
                .containsExactly("HELD", "WAITLIST_REFUSED INTERNAL_ERROR", "WAITLIST_JOINED", "CANCELLED");
        assertThat(header(letters(Topic.RESERVATION_COMMANDS, honest.key(), 1).getFirst(), "dlt-exception-message"))
                .isEqualTo("orderId is that of another order");
    }

    /** An entry as it could be stored before such entries were refused. */
    @Test
    void anEntryThatCanNeverBecomeItsOrderIsPassedOverForGood() {
        processor.send(honest);
        JoinWaitlist first = entry(UUID.randomUUID());
        JoinWaitlist second = entry(UUID.randomUUID());
        processor.send(first.entryId(), first);
        processor.send(second.entryId(), second).join();
        awaitOutcomes(3);
        RequestReservation elsewhere = request(space, date.plusDays(1), Slot.DAY);
        processor.send(elsewhere).join();
        processor.decided(elsewhere.orderId());
        processor
                .jdbc()
                .update(
                        "UPDATE waitlist_entry SET order_id = ? WHERE entry_id = ?",
                        bytes(elsewhere.orderId()),
                        bytes(first.entryId()));
        cancel(honest);

        awaitStatus(honest.orderId(), "CANCELLED");
        awaitStatus(second.orderId(), "WAITING");
        assertThat(processor.reservation(elsewhere.orderId()))
                .containsEntry("status", "WAITING")
                .containsEntry("version", 1);
    }

    @Test
    void aRequestWithTheOrderIdOfAnEntryIsADeadLetterAndTheEntryIsPromoted() {
        processor.send(honest);
        JoinWaitlist entry = entry(UUID.randomUUID());
        processor.send(entry.entryId(), entry).join();
        awaitOutcomes(2);
        RequestReservation forged = new RequestReservation(
                entry.orderId(), space, date.plusDays(2), Slot.DAY, newGuest(), 2, null, "digest");
        processor.send(forged).join();
        assertThat(letters(Topic.RESERVATION_COMMANDS, forged.key(), 1)).hasSize(1);
        cancel(honest);

        awaitStatus(entry.orderId(), "WAITING");
        assertThat(processor.reservation(entry.orderId()).get("guest_id")).isEqualTo(entry.guestId());
    }

    /** A forger who is faster with an id is found out: what has it rightly is not dropped without a word. */
    @Test
    void whoseIdAnotherCommandHasIsADeadLetter() {
        UUID stolen = UUID.randomUUID();
        CancelReservation forged =
                new CancelReservation(UUID.randomUUID(), space, date, Canceller.OPERATOR, newGuest(), null);
        processor.send(stolen, forged);
        RequestReservation robbed =
                new RequestReservation(stolen, space, date, Slot.DAY, newGuest(), 2, null, "digest");
        processor.send(robbed).join();

        assertThat(header(letters(Topic.RESERVATION_COMMANDS, robbed.key(), 1).getFirst(), "ce_type"))
                .isEqualTo("request-reservation.v1");
    }

    @Test
    void aRowThatIsInTheWayForGoodBelongsToTheRecordAndAllAroundItAreDecided() {
        processor
                .jdbc()
                .update(
                        "INSERT INTO slot_claim (space_id, use_date, half, order_id, state) VALUES (?, ?, 'DAY', ?,"
                                + " 'HELD')",
                        space,
                        date,
                        bytes(UUID.randomUUID()));
        try {
            RequestReservation blocked = request(space, date, Slot.DAY);
            RequestReservation other = request(space, date.plusDays(1), Slot.DAY);
            processor.send(blocked);
            processor.send(other);
            processor.send(honest).join();

            assertThat(processor.decided(honest.orderId())).containsEntry("status", "WAITING");
            assertThat(processor.decided(other.orderId())).containsEntry("status", "WAITING");
            assertThat(processor.decided(blocked.orderId())).containsEntry("rejection", "INTERNAL_ERROR");
            var letter = letters(Topic.RESERVATION_COMMANDS, blocked.key(), 1).getFirst();
            assertThat(header(letter, "ce_id")).isEqualTo(blocked.orderId().toString());
            assertThat(header(letter, "dlt-exception-message")).contains("Duplicate entry");
        } finally {
            processor
                    .jdbc()
                    .update("DELETE FROM slot_claim WHERE space_id = ? AND half = 'DAY' AND use_date = ?", space, date);
        }
    }

    /** A stored listing that can't be read makes our own code fail, whatever the record says. */
    @Test
    void whatOurOwnCodeFailsAtIsTriedAgainAndThenAnsweredAndAllAroundItAreDecided() {
        long spoilt = processor.openSpace();
        processor.jdbc().update("UPDATE space SET listing = '{' WHERE id = ?", spoilt);
        RequestReservation unlucky = request(spoilt, date, Slot.DAY);
        processor.send(unlucky);
        processor.send(honest).join();

        assertThat(processor.decided(honest.orderId())).containsEntry("status", "WAITING");
        assertThat(processor.decided(unlucky.orderId())).containsEntry("rejection", "INTERNAL_ERROR");
        var letter = letters(Topic.RESERVATION_COMMANDS, unlucky.key(), 1).getFirst();
        assertThat(header(letter, "dlt-exception-class")).contains("jackson");
        assertThat(Integer.parseInt(header(letter, "dlt-attempts"))).isGreaterThanOrEqualTo(3);
    }

    @Test
    void whatIsLongerOrLargerThanCanBeIsNeverDecided() {
        List<RequestReservation> forged = List.of(
                asking(newGuest(), "d".repeat(5_000), null),
                asking(newGuest(), "", null),
                asking(0, "digest", null),
                asking(newGuest(), "digest", -1L));
        forged.forEach(processor::send);
        UUID payment = UUID.randomUUID();
        processor
                .send(payment, new PayReservation(forged.getFirst().orderId(), space, date, newGuest(), -50_000))
                .join();

        assertThat(letters(Topic.RESERVATION_COMMANDS, honest.key(), 5))
                .extracting(letter -> header(letter, "dlt-exception-message"))
                .containsExactly(
                        "member requestDigest is out of range",
                        "member requestDigest is out of range",
                        "member guestId is out of range",
                        "member expectedPrice is out of range",
                        "member amount is out of range");
        assertThat(outcomes())
                .containsExactly(
                        "REJECTED INTERNAL_ERROR",
                        "REJECTED INTERNAL_ERROR",
                        "REJECTED INTERNAL_ERROR",
                        "REJECTED INTERNAL_ERROR",
                        "PAYMENT_REFUSED INTERNAL_ERROR");
    }

    /** One guest is locked by somebody else: whoever needs that guest waits, and nobody else does. */
    @Test
    void aPartitionThatHasToWaitHoldsUpNoOtherAndItsDeadLetterIsWrittenOnce() throws SQLException {
        processor.send(honest).join();
        processor.decided(honest.orderId());
        RequestReservation stuck =
                new RequestReservation(UUID.randomUUID(), space, date, Slot.DAY, honest.guestId(), 2, null, "digest");
        List<RequestReservation> others = new ArrayList<>();
        try (Connection locking = processor.bean(DataSource.class).getConnection()) {
            locking.setAutoCommit(false);
            try (PreparedStatement lock = locking.prepareStatement("SELECT * FROM guest WHERE id = ? FOR UPDATE")) {
                lock.setLong(1, honest.guestId());
                lock.executeQuery();
            }
            processor.sendRaw(Topic.RESERVATION_COMMANDS.topicName(), stuck.key(), new byte[] {'{'}, Map.of());
            processor.send(stuck).join();
            IntStream.range(1, 40)
                    .mapToObj(day -> request(space, date.plusDays(day), Slot.DAY))
                    .forEach(request -> {
                        others.add(request);
                        processor.send(request);
                    });
            List<RequestReservation> elsewhere = others.stream()
                    .filter(request -> partition(request) != partition(stuck))
                    .toList();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> elsewhere.stream()
                            .noneMatch(request ->
                                    processor.reservation(request.orderId()).isEmpty()));
            assertThat(processor.reservation(stuck.orderId())).isEmpty();
            locking.rollback();
        }

        assertThat(processor.decided(stuck.orderId())).containsEntry("status", "WAITING");
        others.forEach(request -> processor.decided(request.orderId()));
        assertThat(letters(Topic.RESERVATION_COMMANDS, stuck.key(), 1)).hasSize(1);
    }

    private static int partition(RequestReservation request) {
        return BuiltInPartitioner.partitionForKey(
                request.key().getBytes(UTF_8), Topic.RESERVATION_COMMANDS.partitions());
    }

    private JoinWaitlist entry(UUID orderId) {
        return new JoinWaitlist(
                UUID.randomUUID(), orderId, space, date, Slot.NIGHT, newGuest(), 2, null, false, "digest");
    }

    private RequestReservation asking(long guest, String digest, @Nullable Long expectedPrice) {
        return new RequestReservation(UUID.randomUUID(), space, date, Slot.NIGHT, guest, 2, expectedPrice, digest);
    }

    private void cancel(RequestReservation request) {
        processor
                .send(
                        UUID.randomUUID(),
                        new CancelReservation(request.orderId(), space, date, Canceller.GUEST, request.guestId(), null))
                .join();
    }

    private void awaitStatus(UUID orderId, String status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> processor.reservation(orderId).get("status"), status::equals);
    }

    private void awaitOutcomes(int count) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> outcomes().size() == count);
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
