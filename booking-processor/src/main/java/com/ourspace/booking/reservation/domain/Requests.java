package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.OrderEvent.ReservationHeld;
import com.ourspace.contracts.reservation.OrderEvent.ReservationRejected;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.rules.BookableSpace;
import com.ourspace.contracts.rules.BookingRequest;
import com.ourspace.contracts.rules.BookingRules;
import com.ourspace.contracts.space.SlotOffer;
import java.time.Instant;
import java.util.Optional;

/** PENDING → WAITING or REJECTED. */
final class Requests {

    private Requests() {}

    /** @param version the version of the order after this decision */
    static ReservationEvent decide(
            DaySchedule schedule, RequestReservation request, int version, Facts facts, Decided decided) {
        return refusal(schedule, request, facts, decided.at())
                .<ReservationEvent>map(rejection -> rejected(request, rejection, version, decided))
                .orElseGet(() -> held(request, version, facts, decided));
    }

    /** The order of section 4: what the request is, then whose the slot is already, then who has it. */
    private static Optional<Rejection> refusal(
            DaySchedule schedule, RequestReservation request, Facts facts, Instant at) {
        BookingRequest asked = new BookingRequest(
                request.guestId(), request.useDate(), request.slot(), request.headCount(), request.expectedPrice());
        return BookingRules.check(facts.space(), facts.guest(request.guestId()).suspended(), asked, at)
                .or(() -> SlotRules.alreadyYours(schedule, request.slot(), request.guestId()))
                .or(() -> HoldRules.limit(schedule, facts, request.guestId(), at))
                .or(() -> HoldRules.cooldown(schedule, request.guestId(), at))
                .or(() -> SlotRules.taken(schedule, request.slot()));
    }

    private static ReservationRejected rejected(
            RequestReservation request, Rejection rejection, int version, Decided decided) {
        return new ReservationRejected(
                request.orderId(),
                request.spaceId(),
                request.useDate(),
                request.slot(),
                request.guestId(),
                request.headCount(),
                rejection,
                request.requestDigest(),
                version,
                decided);
    }

    private static ReservationHeld held(RequestReservation request, int version, Facts facts, Decided decided) {
        BookableSpace space = Optional.ofNullable(facts.space()).orElseThrow();
        long price = space.offer(request.slot()).map(SlotOffer::price).orElseThrow();
        return new ReservationHeld(
                request.orderId(),
                request.spaceId(),
                request.useDate(),
                request.slot(),
                request.guestId(),
                request.headCount(),
                price,
                space.refundPolicy(),
                decided.at().plus(HoldRules.HOLD),
                request.requestDigest(),
                version,
                decided);
    }
}
