package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.HoldExpired;
import com.ourspace.contracts.reservation.ReservationCancelled;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.SlotUnblocked;
import java.util.ArrayList;
import java.util.List;

/** A decision while it is being made: each event is decided on what those before it have made of the space-date. */
final class Deliberation {

    private final Decided decided;
    private final List<ReservationEvent> events = new ArrayList<>();
    private DaySchedule schedule;
    private Facts facts;

    Deliberation(DaySchedule schedule, Facts facts, Decided decided) {
        this.schedule = schedule;
        this.facts = facts;
        this.decided = decided;
    }

    DaySchedule schedule() {
        return schedule;
    }

    Facts facts() {
        return facts;
    }

    List<ReservationEvent> events() {
        return events;
    }

    /** Takes these events in; what they free is offered to those who wait for it, as long as somebody takes some. */
    void take(List<ReservationEvent> next) {
        happened(next);
        if (next.stream().anyMatch(Deliberation::frees)) {
            for (List<ReservationEvent> offer = offer(); !offer.isEmpty(); offer = offer()) {
                happened(offer);
            }
        }
    }

    private List<ReservationEvent> offer() {
        return Promotions.next(schedule, facts, decided);
    }

    private void happened(List<ReservationEvent> next) {
        events.addAll(next);
        schedule = schedule.after(next);
        facts = facts.after(next);
    }

    private static boolean frees(ReservationEvent event) {
        return event instanceof HoldExpired || event instanceof ReservationCancelled || event instanceof SlotUnblocked;
    }
}
