package com.ourspace.acceptance.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.acceptance.RunningPlatform;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.standalone.client.Order;
import com.ourspace.standalone.client.Session;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Proves that each check can fail: a violation is planted into a correct platform, found, and removed again. */
class PlantedViolationTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final long UNUSED_OFFSET = 1_000_000_000;

    private static final RunningPlatform RUNNING = RunningPlatform.shared();

    private static LocalDate date = LocalDate.EPOCH;
    private static long space;
    private static long guest;
    private static String booked = "";
    private static String cancelled = "";
    private static @Nullable Snapshot snapshot;

    @TempDir
    private Path folder = Path.of("");

    private final List<Runnable> undo = new ArrayList<>();
    private Optional<Invariant> broken = Optional.empty();

    /** Books and pays a day, and requests and cancels a night. */
    @BeforeAll
    static void bookADayAndGiveBackANight() {
        date = RUNNING.freshDate();
        space = RUNNING.space();
        Session payer = RUNNING.freshGuest();
        Session other = RUNNING.freshGuest();
        Order day = hold(payer, Slot.DAY);
        RUNNING.client()
                .pay(payer, day.id(), Objects.requireNonNull(day.price()), key())
                .expect(200, 202);
        Order night = hold(other, Slot.NIGHT);
        RUNNING.client().cancel(other, night.id(), key()).expect(200, 202);
        await(payer, day, OrderStatus.COMPLETED);
        await(other, night, OrderStatus.CANCELLED);
        guest = payer.userId();
        booked = hex(day.id());
        cancelled = hex(night.id());
        snapshot = Awaitility.await().atMost(TIMEOUT).until(PlantedViolationTest::snapshotIfCorrect, Objects::nonNull);
    }

    private static @Nullable Snapshot snapshotIfCorrect() {
        Snapshot taken = RUNNING.invariants().snapshot();
        if (InvariantCheck.violations(taken).isEmpty()) {
            return taken;
        }
        taken.close();
        return null;
    }

    @AfterAll
    static void deleteFiles() {
        baseline().close();
    }

    private static Snapshot baseline() {
        return Objects.requireNonNull(snapshot);
    }

    @AfterEach
    void removePlantedViolation() {
        undo.forEach(Runnable::run);
        assertThat(broken.orElseThrow().violations(baseline())).isEmpty();
    }

    @Test
    void i1FindsTwoOrdersOnOneHalf() {
        plant(
                baseline().booking(),
                "UPDATE reservation SET status = 'WAITING', slot = 'ALL' WHERE order_id = X'%s'".formatted(cancelled),
                "UPDATE reservation SET status = 'CANCELLED', slot = 'NIGHT' WHERE order_id = X'%s'"
                        .formatted(cancelled));

        assertThatIsBroken(Invariant.I1, baseline());
    }

    @Test
    void i2FindsAClaimWhoseOrderIsNotItsOwner() {
        plant(
                baseline().booking(),
                "UPDATE slot_claim SET order_id = X'%s' WHERE order_id = X'%s'".formatted(cancelled, booked),
                "UPDATE slot_claim SET order_id = X'%s' WHERE order_id = X'%s'".formatted(booked, cancelled));

        assertThatIsBroken(Invariant.I2, baseline());
    }

    @Test
    void i3FindsABalanceThatIsNotTheSumOfItsEntries() {
        plant(
                baseline().booking(),
                "UPDATE wallet SET balance = balance + 1 WHERE user_id = %d".formatted(guest),
                "UPDATE wallet SET balance = balance - 1 WHERE user_id = %d".formatted(guest));

        assertThatIsBroken(Invariant.I3, baseline());
    }

    @Test
    void i4FindsAnOrderThatIsPaidTwice() {
        plant(
                baseline().booking(),
                ("INSERT INTO wallet_entry (user_id, seq, amount, balance_after, kind, order_id, entered_at)"
                                + " VALUES (%d, 999, -1, 0, 'PAY', X'%s', NOW())")
                        .formatted(guest, cancelled),
                "DELETE FROM wallet_entry WHERE seq = 999");

        assertThatIsBroken(Invariant.I4, baseline());
    }

    @Test
    void i4FindsAnOrderThatWasNeverPaid() {
        plant(
                baseline().booking(),
                "UPDATE wallet_entry SET kind = 'ADJUST' WHERE order_id = X'%s'".formatted(booked),
                "UPDATE wallet_entry SET kind = 'PAY' WHERE order_id = X'%s'".formatted(booked));

        assertThatIsBroken(Invariant.I4, baseline());
    }

    @Test
    void i6FindsADecisionThatItsCommandDoesNotLeadTo() {
        plant(
                baseline().booking(),
                "UPDATE decision SET hash = REVERSE(hash) WHERE order_id = X'%s'".formatted(cancelled),
                "UPDATE decision SET hash = REVERSE(hash) WHERE order_id = X'%s'".formatted(cancelled));

        assertThatIsBroken(Invariant.I6, baseline());
    }

    @Test
    void i5FindsARequestThatWaitsTooLong() {
        LogRecord waiting = command(baseline().takenAt().minusSeconds(61));

        assertThatIsBroken(Invariant.I5, with(waiting, List.of()));
    }

    @Test
    void i5FindsAHoldThatBlockedAfterItsEnd() {
        LogRecord refused = event("reservation-rejected.v1", """
                {"orderId": "%s", "decision": {"seq": 99, "at": "2026-10-01T10:00:00Z"},
                 "rejection": {"code": "SLOT_HELD", "conflicts": [{"half": "DAY", "heldUntil": "2026-10-01T10:00:00Z"}]}}
                """.formatted(UUID.randomUUID()), UUID.randomUUID());

        assertThatIsBroken(Invariant.I5, with(null, List.of(refused)));
    }

    @Test
    void i7FindsARequestWithoutAnAnswer() {
        LogRecord unanswered = command(baseline().takenAt());

        assertThatIsBroken(Invariant.I7, with(unanswered, List.of()));
    }

    @Test
    void i8FindsAnOrderThatIsShownAsWhatItIsNot() {
        plant(
                baseline().api(),
                "UPDATE order_view SET status = 'EXPIRED' WHERE order_id = X'%s'".formatted(cancelled),
                "UPDATE order_view SET status = 'CANCELLED' WHERE order_id = X'%s'".formatted(cancelled));

        assertThatIsBroken(Invariant.I8, baseline());
    }

    @Test
    void i8FindsADecisionWithoutAnEvent() {
        LogRecord last = records(entry -> !entry.isCommand()).getLast();

        assertThatIsBroken(
                Invariant.I8,
                copy(entry -> !Objects.equals(entry.record().causationId(), last.causationId()), Stream.empty()));
    }

    @Test
    void i9FindsAHalfThatWasNotGivenBack() {
        plant(
                baseline().api(),
                "UPDATE half_state SET state = 'HELD' WHERE order_id = X'%s'".formatted(cancelled),
                "UPDATE half_state SET state = 'FREE' WHERE order_id = X'%s'".formatted(cancelled));

        assertThatIsBroken(Invariant.I9, baseline());
    }

    @Test
    void i10FindsAnOrderThatAnothersRequestChanged() {
        LogRecord others =
                records(entry -> entry.record().is("cancel-reservation")).getLast();
        LogRecord crossOrderInterference =
                event("reservation-cancelled.v1", """
                {"orderId": "%s", "decision": {"seq": 99, "at": "2026-10-01T10:00:00Z"}}
                """.formatted(UUID.randomUUID()), others.id());

        assertThatIsBroken(Invariant.I10, with(null, List.of(crossOrderInterference)));
    }

    @Test
    void i11FindsAnEntryWhoseGuestHasPartOfTheSlot() {
        plant(
                baseline().booking(),
                "INSERT INTO waitlist_entry (entry_id, order_id, space_id, use_date, slot, guest_id, head_count,"
                        + " auto_pay, request_digest, record_offset, waiting) SELECT X'%s', X'%s', space_id, use_date, 'ALL',"
                                .formatted(hex(UUID.randomUUID()), hex(UUID.randomUUID()))
                        + " guest_id, 2, TRUE, '', 1, TRUE FROM reservation WHERE order_id = X'%s'".formatted(booked),
                "DELETE FROM waitlist_entry WHERE guest_id = %d".formatted(guest));

        assertThatIsBroken(Invariant.I11, baseline());
    }

    @Test
    void i11FindsAnEntryOnARemovedSpace() {
        plant(
                baseline().booking(),
                ("INSERT INTO waitlist_entry (entry_id, order_id, space_id, use_date, slot, guest_id, head_count,"
                                + " auto_pay, request_digest, record_offset, waiting)"
                                + " VALUES (X'%s', X'%s', %d, '%s', 'DAY', 0, 2, TRUE, '', 1, TRUE)")
                        .formatted(hex(UUID.randomUUID()), hex(UUID.randomUUID()), space, date),
                "DELETE FROM waitlist_entry WHERE guest_id = 0");
        plant(
                baseline().booking(),
                "UPDATE space SET status = 'REMOVED' WHERE id = %d".formatted(space),
                "UPDATE space SET status = 'ACTIVE' WHERE id = %d".formatted(space));

        assertThatIsBroken(Invariant.I11, baseline());
    }

    @Test
    void i11FindsAnOfferToTheGuestWhoGaveItUp() {
        UUID cause = UUID.randomUUID();
        LogRecord cancelled = event("reservation-cancelled.v1", """
                {"orderId": "%s", "slot": "DAY", "guestId": 5, "decision": {"seq": 99}}
                """.formatted(UUID.randomUUID()), cause);
        LogRecord offered = event("waitlist-offered.v1", """
                {"orderId": "%s", "slot": "ALL", "guestId": 5, "decision": {"seq": 99}}
                """.formatted(UUID.randomUUID()), cause);

        assertThatIsBroken(Invariant.I11, with(null, List.of(cancelled, offered)));
    }

    private void assertThatIsBroken(Invariant invariant, Snapshot snapshot) {
        broken = Optional.of(invariant);
        assertThat(invariant.violations(snapshot)).isNotEmpty();
    }

    private void plant(JdbcTemplate schema, String sql, String inverse) {
        undo.addFirst(() -> schema.update(inverse));
        assertThat(schema.update(sql)).isPositive();
    }

    private Snapshot with(@Nullable LogRecord command, List<LogRecord> events) {
        return copy(
                _ -> true,
                Stream.concat(
                        Stream.ofNullable(command).map(LogEntry::command),
                        events.stream().map(LogEntry::event)));
    }

    /** The baseline with some of its records, and others. */
    private Snapshot copy(Predicate<LogEntry> kept, Stream<LogEntry> others) {
        SortedLog.Sorter sorter = new SortedLog.Sorter(folder, SortedLog.RUN_BYTES);
        try (SortedLog.Reader reader = baseline().log().read()) {
            reader.forEachRemaining(entry -> {
                if (kept.test(entry)) {
                    sorter.add(entry);
                }
            });
        }
        others.forEach(sorter::add);
        return new Snapshot(
                baseline().booking(),
                baseline().api(),
                sorter.sorted(),
                baseline().deadLetterCommands(),
                baseline().deadLetterEvents(),
                baseline().commandEnds(),
                baseline().takenAt());
    }

    /** The records of this test's space-date. */
    private static List<LogRecord> records(Predicate<LogEntry> kind) {
        List<LogRecord> records = new ArrayList<>();
        try (SortedLog.Reader reader = baseline().log().read()) {
            reader.forEachRemaining(entry -> {
                if (entry.key().text().equals(space + ":" + date) && kind.test(entry)) {
                    records.add(entry.record());
                }
            });
        }
        return records;
    }

    private LogRecord command(Instant appendedAt) {
        UUID id = UUID.randomUUID();
        return record(id, "request-reservation.v1", null, appendedAt, "{\"orderId\": \"%s\"}".formatted(id));
    }

    private LogRecord event(String type, String body, UUID cause) {
        return record(UUID.randomUUID(), type, cause, baseline().takenAt(), body);
    }

    private LogRecord record(UUID id, String type, @Nullable UUID cause, Instant appendedAt, String body) {
        String key = space + ":" + date;
        var source = new ConsumerRecord<>(type, 0, UNUSED_OFFSET, key, body.getBytes(StandardCharsets.UTF_8));
        return new LogRecord(id, type, key, cause, 0, UNUSED_OFFSET, appendedAt, source);
    }

    private static Order hold(Session guest, Slot slot) {
        UUID id = RUNNING.client().requestOrder(guest, space, date, slot, 2, key());
        Order order = RUNNING.client().awaitDecision(guest, id, TIMEOUT);
        assertThat(order.status()).isEqualTo(OrderStatus.WAITING);
        return order;
    }

    private static void await(Session guest, Order order, OrderStatus status) {
        RUNNING.client().awaitOrder(guest, order.id(), seen -> seen.status() == status, TIMEOUT);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }
}
