package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.BlockEvent.SlotUnblocked;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.OrderEvent.HoldExpired;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCancelled;
import com.ourspace.contracts.reservation.ReservationEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** A decision while it is being made: each event is decided on the state after those before it, and applied once. */
final class DecisionBuilder {

    private final Decided decided;
    private final Facts given;
    private final List<ReservationEvent> events = new ArrayList<>();
    private DaySchedule schedule;
    /** The given facts, with the points that the events have moved. */
    private Facts facts;

    DecisionBuilder(DaySchedule schedule, Facts facts, Decided decided) {
        this.schedule = schedule;
        this.given = facts;
        this.facts = facts;
        this.decided = decided;
    }

    DaySchedule schedule() {
        return schedule;
    }

    Facts facts() {
        return facts;
    }

    Decision build(UUID commandId, UUID subjectId) {
        return new Decision(commandId, subjectId, decided, given, events, schedule.decided(decided));
    }

    /** Applies these events; what they free is offered to the waitlist, until no entry gets an offer. */
    void apply(List<ReservationEvent> next) {
        apply(next, _ -> true);
    }

    /** @param mayBeOffered the entries that what is freed may be offered to */
    void apply(List<ReservationEvent> next, Predicate<WaitlistEntry> mayBeOffered) {
        applyAndEndWaits(next);
        if (next.stream().anyMatch(DecisionBuilder::frees)) {
            for (var offer = offer(mayBeOffered); !offer.isEmpty(); offer = offer(mayBeOffered)) {
                applyAndEndWaits(offer);
            }
        }
    }

    private List<ReservationEvent> offer(Predicate<WaitlistEntry> mayBeOffered) {
        return Promotions.next(schedule, mayBeOffered, facts, decided);
    }

    /** Applies these events and ends the waitlist entries that they fulfil or make impossible. */
    private void applyAndEndWaits(List<ReservationEvent> next) {
        append(next);
        append(Waitlists.over(schedule, facts, decided));
    }

    /** Applies these events and nothing that follows from them. */
    void append(List<ReservationEvent> next) {
        events.addAll(next);
        schedule = schedule.after(next);
        facts = facts.after(next);
    }

    private static boolean frees(ReservationEvent event) {
        return event instanceof HoldExpired || event instanceof ReservationCancelled || event instanceof SlotUnblocked;
    }
}
