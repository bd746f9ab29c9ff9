package com.ourspace.booking.reservation;

import static com.ourspace.booking.reservation.RunningProcessor.everythingIn;
import static com.ourspace.booking.reservation.RunningProcessor.header;
import static com.ourspace.booking.reservation.RunningProcessor.inDays;
import static com.ourspace.booking.reservation.RunningProcessor.letters;
import static com.ourspace.booking.reservation.RunningProcessor.newGuest;
import static com.ourspace.booking.reservation.RunningProcessor.request;
import static com.ourspace.booking.storage.Columns.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.Topic;
import com.ourspace.contracts.account.AccountCommand.GrantPoints;
import com.ourspace.contracts.account.GrantReason;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.reservation.WaitlistCommand.JoinWaitlist;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A command whose row the tables refuse stops nobody, on real Kafka and a real database. */
class RejectedRowTest {

    private final RunningProcessor processor = RunningProcessor.shared();
    private final LocalDate date = inDays(22);
    private final long space = processor.openSpace();

    /** Nothing that a command may say is too much for the tables; so this one forbids a number of people. */
    @BeforeEach
    void haveTheTableRefuseNinePeople() {
        processor.jdbc().execute("ALTER TABLE waitlist_entry ADD CONSTRAINT not_nine CHECK (head_count <> 9)");
    }

    @AfterEach
    void haveItTakeThemAgain() {
        processor.jdbc().execute("ALTER TABLE waitlist_entry DROP CONSTRAINT not_nine");
    }

    @Test
    void whatDoesNotFitIsPutAsideAndAnsweredAndAllAroundItAreDecided() {
        RequestReservation before = request(space, date, Slot.NIGHT);
        JoinWaitlist constraintViolation = joining(newGuest(), 9);
        JoinWaitlist good = joining(newGuest(), 2);
        RequestReservation after = request(space, date, Slot.DAY);
        processor.send(before);
        processor.send(constraintViolation.entryId(), constraintViolation);
        processor.send(good.entryId(), good);
        processor.send(after).join();

        assertThat(processor.decided(after.orderId())).containsEntry("status", "WAITING");
        assertThat(processor.decided(before.orderId())).containsEntry("status", "WAITING");
        assertThat(outcomes()).containsExactly("HELD", "WAITLIST_REFUSED INTERNAL_ERROR", "WAITLIST_JOINED", "HELD");
        ConsumerRecord<String, byte[]> letter = letters(Topic.RESERVATION_COMMANDS, constraintViolation.key(), 1)
                .getFirst();
        assertThat(header(letter, "dlt-attempts")).matches("[1-9]");
        assertThat(header(letter, "dlt-exception-class")).startsWith("java.sql.");
        assertThat(header(letter, "dlt-exception-message")).contains("not_nine");
    }

    /** As where the process ended before it wrote the letter: then the record is read again, and is known. */
    @Test
    void whatWasAnsweredAndIsReadAgainIsADeadLetterAgain() {
        processor.send(request(space, date, Slot.NIGHT));
        JoinWaitlist constraintViolation = joining(newGuest(), 9);
        processor.send(constraintViolation.entryId(), constraintViolation);
        processor.send(constraintViolation.entryId(), constraintViolation).join();

        assertThat(letters(Topic.RESERVATION_COMMANDS, constraintViolation.key(), 2))
                .extracting(letter -> header(letter, "dlt-exception-class"))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("java.sql."),
                        again -> assertThat(again).endsWith(".AlreadyDeadLettered"));
        assertThat(outcomes()).containsExactly("HELD", "WAITLIST_REFUSED INTERNAL_ERROR");
    }

    @Test
    void aDecisionThatWasGivenUpIsReplayedAsItWas() {
        processor.send(request(space, date, Slot.NIGHT));
        JoinWaitlist constraintViolation = joining(newGuest(), 9);
        processor.send(constraintViolation.entryId(), constraintViolation);
        RequestReservation last = request(space, date, Slot.DAY);
        processor.send(last).join();
        processor.decided(last.orderId());

        Replay replay = new Replay(new SpaceDate(space, date));
        byte[] hash = new byte[0];
        for (ConsumerRecord<String, byte[]> command : everythingIn(Topic.RESERVATION_COMMANDS.topicName())) {
            if (constraintViolation.key().equals(command.key())) {
                hash = replay.decide(command, stored("facts", command, String.class));
            }
        }
        assertThat(outcomes()).contains("WAITLIST_REFUSED INTERNAL_ERROR");
        assertThat(hash).isEqualTo(storedHash());
    }

    /** No table has such a date, so not even that it was given up can be stored. */
    @Test
    void aDateThatNoTableKnowsIsOnlyPutAside() {
        RequestReservation first = request(space, LocalDate.of(12_345, 1, 1), Slot.DAY);
        RequestReservation second = request(space, first.useDate(), Slot.NIGHT);
        processor.send(first).join();
        processor.send(second).join();

        assertThat(letters(Topic.RESERVATION_COMMANDS, first.key(), 2)).hasSize(2);
    }

    @Test
    void aGrantThatOverflowsItsWalletIsPutAsideAndTheNextOneIsGiven() {
        long guest = newGuest();
        grant(guest, 1);
        grant(guest, Long.MAX_VALUE);
        grant(guest, 2);

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> balance(guest) == 100_003);
        assertThat(letters(Topic.ACCOUNT_COMMANDS, Long.toString(guest), 1)).hasSize(1);
    }

    private JoinWaitlist joining(long guest, int headCount) {
        return new JoinWaitlist(
                UUID.randomUUID(), UUID.randomUUID(), space, date, Slot.NIGHT, guest, headCount, null, false, "digest");
    }

    private void grant(long guest, long amount) {
        processor
                .send(UUID.randomUUID(), new GrantPoints(guest, amount, GrantReason.GOODWILL, 1))
                .join();
    }

    private long balance(long guest) {
        return processor.jdbc().queryForList("SELECT balance FROM wallet WHERE user_id = ?", Long.class, guest).stream()
                .findFirst()
                .orElse(0L);
    }

    private List<String> outcomes() {
        return processor
                .jdbc()
                .queryForList(
                        "SELECT CONCAT_WS(' ', outcome, reason) FROM decision WHERE space_id = ? ORDER BY seq",
                        String.class,
                        space);
    }

    private <T> T stored(String column, ConsumerRecord<String, byte[]> command, Class<T> type) {
        return processor
                .jdbc()
                .queryForObject(
                        "SELECT " + column + " FROM decision_facts WHERE command_id = ?",
                        type,
                        bytes(UUID.fromString(header(command, "ce_id"))));
    }

    private byte[] storedHash() {
        return processor
                .jdbc()
                .queryForObject(
                        "SELECT hash FROM decision WHERE space_id = ? ORDER BY seq DESC LIMIT 1", byte[].class, space);
    }
}
