package com.ourspace.acceptance.wholeness;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.acceptance.RunningPlatform;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.standalone.client.Order;
import com.ourspace.standalone.client.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A check that never fails proves nothing: what must not be is put into a whole platform, found, and taken away again.
 */
class PlantedViolationTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final RunningPlatform running = RunningPlatform.shared();
    private final List<Runnable> undo = new ArrayList<>();
    private final LocalDate date = running.freshDate();
    private final long space = running.space();
    private Evidence whole = none();
    private String booked = "";
    private String cancelled = "";

    /** The day is paid for, the night was taken and given back. */
    @BeforeEach
    void bookADayAndGiveBackANight() {
        Session guest = running.guests(2).get(0);
        Session other = running.guests(2).get(1);
        Order day = hold(guest, Slot.DAY);
        running.client()
                .pay(guest, day.id(), Objects.requireNonNull(day.price()), key())
                .expect(200, 202);
        Order night = hold(other, Slot.NIGHT);
        running.client().cancel(other, night.id(), key()).expect(200, 202);
        await(guest, day, OrderStatus.COMPLETED);
        await(other, night, OrderStatus.CANCELLED);
        booked = hex(day.id());
        cancelled = hex(night.id());
        whole = Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> running.wholeness().evidence(),
                        evidence -> Wholeness.violations(evidence).isEmpty());
    }

    @AfterEach
    void takeItAway() {
        undo.forEach(Runnable::run);
        assertThat(Wholeness.violations(whole)).isEmpty();
    }

    @Test
    void i1FindsTwoOrdersOnOneHalf() {
        plant(
                whole.booking(),
                "UPDATE reservation SET status = 'WAITING', slot = 'ALL' WHERE order_id = X'%s'".formatted(cancelled),
                "UPDATE reservation SET status = 'CANCELLED', slot = 'NIGHT' WHERE order_id = X'%s'"
                        .formatted(cancelled));

        assertThatIsBroken(Invariant.I1, whole);
    }

    @Test
    void i2FindsAClaimWhoseOrderIsNotItsOwner() {
        plant(
                whole.booking(),
                "UPDATE slot_claim SET order_id = X'%s' WHERE order_id = X'%s'".formatted(cancelled, booked),
                "UPDATE slot_claim SET order_id = X'%s' WHERE order_id = X'%s'".formatted(booked, cancelled));

        assertThatIsBroken(Invariant.I2, whole);
    }

    @Test
    void i5FindsARequestThatWaitsTooLong() {
        LogRecord waiting = command(whole.takenAt().minusSeconds(61));

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
        LogRecord unanswered = command(whole.takenAt());

        assertThatIsBroken(Invariant.I7, with(unanswered, List.of()));
    }

    @Test
    void i8FindsAnOrderThatIsShownAsWhatItIsNot() {
        plant(
                whole.api(),
                "UPDATE order_view SET status = 'EXPIRED' WHERE order_id = X'%s'".formatted(cancelled),
                "UPDATE order_view SET status = 'CANCELLED' WHERE order_id = X'%s'".formatted(cancelled));

        assertThatIsBroken(Invariant.I8, whole);
    }

    @Test
    void i8FindsADecisionNobodyWasToldOf() {
        List<LogRecord> events =
                new ArrayList<>(whole.events().subList(0, whole.events().size() - 1));

        assertThatIsBroken(Invariant.I8, evidence(whole.commands(), events));
    }

    @Test
    void i9FindsAHalfThatWasNotGivenBack() {
        plant(
                whole.api(),
                "UPDATE half_state SET state = 'HELD' WHERE order_id = X'%s'".formatted(cancelled),
                "UPDATE half_state SET state = 'FREE' WHERE order_id = X'%s'".formatted(cancelled));

        assertThatIsBroken(Invariant.I9, whole);
    }

    @Test
    void i10FindsAnOrderThatAnothersRequestChanged() {
        LogRecord others = whole.commands().stream()
                .filter(command -> command.is("cancel-reservation"))
                .reduce((_, last) -> last)
                .orElseThrow();
        LogRecord meddling = event("reservation-cancelled.v1", """
                {"orderId": "%s", "decision": {"seq": 99, "at": "2026-10-01T10:00:00Z"}}
                """.formatted(UUID.randomUUID()), others.id());

        assertThatIsBroken(Invariant.I10, with(null, List.of(meddling)));
    }

    private static void assertThatIsBroken(Invariant invariant, Evidence evidence) {
        assertThat(Wholeness.violations(evidence))
                .extracting(Violation::invariant)
                .contains(invariant);
    }

    private void plant(JdbcTemplate schema, String sql, String inverse) {
        undo.addFirst(() -> schema.update(inverse));
        assertThat(schema.update(sql)).isPositive();
    }

    private Evidence with(LogRecord command, List<LogRecord> events) {
        return evidence(
                Stream.concat(whole.commands().stream(), Stream.ofNullable(command))
                        .toList(),
                Stream.concat(whole.events().stream(), events.stream()).toList());
    }

    private Evidence evidence(List<LogRecord> commands, List<LogRecord> events) {
        return new Evidence(whole.booking(), whole.api(), commands, events, whole.takenAt());
    }

    private LogRecord command(Instant appendedAt) {
        UUID id = UUID.randomUUID();
        JsonNode body = JsonMapper.shared().readTree("{\"orderId\": \"%s\"}".formatted(id));
        return new LogRecord(id, "request-reservation.v1", space + ":" + date, null, 0, 0, appendedAt, body);
    }

    private LogRecord event(String type, String body, UUID cause) {
        return new LogRecord(
                UUID.randomUUID(),
                type,
                space + ":" + date,
                cause,
                0,
                0,
                whole.takenAt(),
                JsonMapper.shared().readTree(body));
    }

    private Order hold(Session guest, Slot slot) {
        UUID id = running.client().requestOrder(guest, space, date, slot, 2, key());
        Order order = running.client().awaitDecision(guest, id, PATIENCE);
        assertThat(order.status()).isEqualTo(OrderStatus.WAITING);
        return order;
    }

    private void await(Session guest, Order order, OrderStatus status) {
        running.client().awaitOrder(guest, order.id(), seen -> seen.status() == status, PATIENCE);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }

    private static Evidence none() {
        return new Evidence(new JdbcTemplate(), new JdbcTemplate(), List.of(), List.of(), Instant.EPOCH);
    }
}
