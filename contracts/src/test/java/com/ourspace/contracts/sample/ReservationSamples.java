package com.ourspace.contracts.sample;

import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.ClaimState;
import com.ourspace.contracts.reservation.Conflict;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderCommand.CancelReservation;
import com.ourspace.contracts.reservation.OrderCommand.ExpireHold;
import com.ourspace.contracts.reservation.OrderCommand.PayReservation;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.OrderEvent.CancellationRefused;
import com.ourspace.contracts.reservation.OrderEvent.HoldExpired;
import com.ourspace.contracts.reservation.OrderEvent.PaymentRefused;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCancelled;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCompleted;
import com.ourspace.contracts.reservation.OrderEvent.ReservationHeld;
import com.ourspace.contracts.reservation.OrderEvent.ReservationRejected;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.RefundQuote;
import com.ourspace.contracts.reservation.RefundRule;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Samples about an order: guest 1001 requests space 42 on 3 October 2026, gets it, pays, and cancels; guest 1002 comes
 * too late.
 */
final class ReservationSamples {

    private static final long SPACE = 42;
    private static final LocalDate DATE = LocalDate.of(2026, 10, 3);
    private static final long GUEST = 1001;
    private static final long RIVAL = 1002;
    private static final UUID ORDER = UUID.fromString("7f3a9c10-5b2e-4d61-9f0a-2c8e61b7d405");
    private static final UUID RIVALS_ORDER = UUID.fromString("c41d7e62-08af-4b93-b5c7-93d2f6a1e870");
    private static final UUID LATER_COMMAND = UUID.fromString("0198f2c4-6e01-7c3b-8a55-1f2e3d4c5b6a");
    private static final String DIGEST = "9b74c9897bac770ffc029102a200c5de3f4b1d2a6e8c7f90a1b2c3d4e5f60718";
    private static final Instant DECIDED_AT = Instant.parse("2026-09-30T03:00:00.131Z");
    private static final Instant HELD_UNTIL = Instant.parse("2026-09-30T03:10:00.131Z");

    private ReservationSamples() {}

    static Stream<Sample> all() {
        return Stream.of(commands(), granted(), rejected(), paymentRefused(), cancellationRefused())
                .flatMap(samples -> samples);
    }

    private static Stream<Sample> commands() {
        return Stream.of(
                Sample.of("", request(50_000L)).withId(ORDER),
                Sample.of("any-price", request(null)).withId(ORDER),
                Sample.of("", new PayReservation(ORDER, SPACE, DATE, GUEST, 50_000)),
                Sample.of("", new CancelReservation(ORDER, SPACE, DATE, Canceller.GUEST, GUEST, null)),
                Sample.of("expecting", new CancelReservation(ORDER, SPACE, DATE, Canceller.GUEST, GUEST, 45_000L)),
                Sample.of("by-host", new CancelReservation(ORDER, SPACE, DATE, Canceller.HOST, 7, null)),
                Sample.of("by-operator", new CancelReservation(ORDER, SPACE, DATE, Canceller.OPERATOR, 1, null)),
                Sample.of("", new ExpireHold(ORDER, SPACE, DATE), null, null)
                        .withSource("/ourspace/booking-processor"));
    }

    private static RequestReservation request(@Nullable Long expectedPrice) {
        return new RequestReservation(ORDER, SPACE, DATE, Slot.NIGHT, GUEST, 12, expectedPrice, DIGEST);
    }

    private static Stream<Sample> granted() {
        Decided first = decided(1);
        Decided second = decided(2);
        return Stream.of(
                Sample.caused(
                        "",
                        new ReservationHeld(
                                ORDER,
                                SPACE,
                                DATE,
                                Slot.NIGHT,
                                GUEST,
                                12,
                                50_000,
                                RefundPolicy.STANDARD,
                                HELD_UNTIL,
                                DIGEST,
                                1,
                                first),
                        ORDER),
                Sample.caused(
                        "",
                        new ReservationCompleted(ORDER, SPACE, DATE, Slot.NIGHT, GUEST, 50_000, 2, second),
                        LATER_COMMAND),
                Sample.caused("", new HoldExpired(ORDER, SPACE, DATE, Slot.NIGHT, GUEST, 2, second), LATER_COMMAND),
                Sample.caused("", cancelled(Canceller.GUEST, OrderStatus.WAITING, 2), LATER_COMMAND),
                Sample.caused("paid", cancelled(Canceller.HOST, OrderStatus.COMPLETED, 3), LATER_COMMAND));
    }

    private static ReservationCancelled cancelled(Canceller by, OrderStatus was, int version) {
        return new ReservationCancelled(
                ORDER,
                SPACE,
                DATE,
                Slot.NIGHT,
                GUEST,
                by,
                was,
                was == OrderStatus.COMPLETED ? 50_000L : null,
                version,
                decided(version));
    }

    private static Stream<Sample> rejected() {
        Conflict held = new Conflict(Half.NIGHT, ClaimState.HELD, HELD_UNTIL, 8_812);
        Conflict blocked = new Conflict(Half.DAY, ClaimState.BLOCKED, null, 8_701);
        Conflict booked = new Conflict(Half.DAY, ClaimState.BOOKED, null, 8_790);
        return Stream.concat(
                Stream.of(
                                new Rejection.SpaceNotFound(),
                                new Rejection.SpaceNotActive(),
                                new Rejection.OwnSpace(),
                                new Rejection.GuestSuspended(),
                                new Rejection.SlotNotOffered(List.of(Slot.DAY, Slot.NIGHT)),
                                new Rejection.DateInPast(LocalDate.of(2026, 10, 4)),
                                new Rejection.SlotStarted(Slot.NIGHT.startsAt(DATE)),
                                new Rejection.TooLittleNotice(Instant.parse("2026-10-02T06:00:00Z")),
                                new Rejection.DateTooFar(LocalDate.of(2026, 10, 2)),
                                new Rejection.HeadcountBelowMin(2, 20),
                                new Rejection.HeadcountAboveMax(2, 20),
                                new Rejection.PriceChanged(60_000),
                                new Rejection.AlreadyYours(ORDER),
                                new Rejection.HoldLimit(3, HELD_UNTIL),
                                new Rejection.HoldCooldown(HELD_UNTIL),
                                new Rejection.SlotBlocked(List.of(blocked)),
                                new Rejection.SlotBooked(List.of(booked, held)),
                                new Rejection.SlotHeld(List.of(held)),
                                new Rejection.InternalError("4bf92f3577b34da6a3ce929d0e0e4736"))
                        .map(ReservationSamples::rejected),
                Stream.of(rejectedUnread()));
    }

    private static Sample rejected(Rejection rejection) {
        ReservationRejected event = new ReservationRejected(
                RIVALS_ORDER, SPACE, DATE, Slot.ALL, RIVAL, 12, rejection, DIGEST, 1, decided(2));
        return Sample.caused(caseName(rejection), event, RIVALS_ORDER);
    }

    private static Sample rejectedUnread() {
        Rejection rejection = new Rejection.InternalError("4bf92f3577b34da6a3ce929d0e0e4736");
        ReservationRejected event =
                new ReservationRejected(RIVALS_ORDER, SPACE, DATE, null, null, null, rejection, null, 1, decided(2));
        return Sample.caused("internal-error-unread", event, RIVALS_ORDER);
    }

    private static Stream<Sample> paymentRefused() {
        return Stream.of(
                paymentRefused(new PaymentRefusal.HoldExpired(HELD_UNTIL), 1, ""),
                paymentRefused(new PaymentRefusal.PriceMismatch(60_000), 1, ""),
                paymentRefused(new PaymentRefusal.InsufficientPoints(20_000, 50_000, 30_000), 1, ""),
                paymentRefused(new PaymentRefusal.NotPayable(OrderStatus.COMPLETED), 2, ""),
                paymentRefused(new PaymentRefusal.NotPayable(OrderStatus.PENDING), 0, "-unknown-order"),
                Sample.caused(
                        "internal-error",
                        new PaymentRefused(
                                ORDER,
                                SPACE,
                                DATE,
                                null,
                                null,
                                new PaymentRefusal.InternalError("4bf92f3577b34da6a3ce929d0e0e4736"),
                                2,
                                decided(3)),
                        LATER_COMMAND));
    }

    private static Sample paymentRefused(PaymentRefusal refusal, int version, String suffix) {
        PaymentRefused event =
                new PaymentRefused(ORDER, SPACE, DATE, GUEST, 50_000L, refusal, version, decided(version + 1));
        return Sample.caused(caseName(refusal) + suffix, event, LATER_COMMAND);
    }

    private static Stream<Sample> cancellationRefused() {
        CancellationRefusal started = new CancellationRefusal.StayStarted(Slot.NIGHT.startsAt(DATE));
        CancellationRefusal changed = new CancellationRefusal.RefundChanged(
                new RefundQuote(25_000, 50, RefundRule.DAYS_LEFT, Instant.parse("2026-09-30T15:00:00Z")));
        return Stream.of(
                cancellationRefused(new CancellationRefusal.NotCancellable(OrderStatus.EXPIRED), 2, ""),
                cancellationRefused(new CancellationRefusal.NotCancellable(OrderStatus.PENDING), 0, "-unknown-order"),
                cancellationRefused(started, 2, ""),
                cancellationRefused(changed, 3, ""),
                Sample.caused(
                        "internal-error",
                        new CancellationRefused(
                                ORDER,
                                SPACE,
                                DATE,
                                null,
                                new CancellationRefusal.InternalError("4bf92f3577b34da6a3ce929d0e0e4736"),
                                2,
                                decided(3)),
                        LATER_COMMAND));
    }

    private static Sample cancellationRefused(CancellationRefusal refusal, int version, String suffix) {
        CancellationRefused event =
                new CancellationRefused(ORDER, SPACE, DATE, Canceller.GUEST, refusal, version, decided(version + 1));
        return Sample.caused(caseName(refusal) + suffix, event, LATER_COMMAND);
    }

    private static Decided decided(long seq) {
        return new Decided(seq, 5, 8_811 + seq, DECIDED_AT);
    }

    /** {@code SlotHeld} becomes {@code slot-held}. */
    private static String caseName(Object refusal) {
        return refusal.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
