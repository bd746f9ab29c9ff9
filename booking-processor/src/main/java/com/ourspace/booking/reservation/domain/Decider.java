package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.CancelReservation;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.ExpireHold;
import com.ourspace.contracts.reservation.HoldExpired;
import com.ourspace.contracts.reservation.PayReservation;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.RequestReservation;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.ReservationRejected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Decides one command on one space-date: a function of state, command, facts and the log's time. */
public final class Decider {

    private Decider() {}

    /**
     * The decision of this command. Overdue holds end first, so that a dead scheduler can't block a date.
     *
     * @param schedule the state of the command's space-date
     * @param facts what the command has to be told from outside
     */
    public static Decision decide(DaySchedule schedule, LoggedCommand logged, Facts facts) {
        Decided decided = next(schedule, logged.entry());
        List<ReservationEvent> events = new ArrayList<>(expireOverdue(schedule, decided));
        DaySchedule current = schedule.after(events);
        switch (logged.command()) {
            case RequestReservation request -> events.add(Requests.decide(current, request, facts, decided));
            case PayReservation payment -> events.add(Payments.decide(current, payment, facts, decided));
            case CancelReservation cancellation ->
                events.add(Cancellations.decide(current, cancellation, facts, decided));
            case ExpireHold _ -> {
                // What is overdue by the log's time has ended above; what is not, has time left.
            }
        }
        UUID subjectId = logged.command().subjectId();
        return new Decision(schedule.spaceDate(), logged.entry().commandId(), subjectId, decided, facts, events);
    }

    /**
     * The decision of a request that can't be read or decided: whoever waits for it is told so (rule 17).
     *
     * @param traceId leads an operator to the dead letter
     */
    public static Decision giveUp(DaySchedule schedule, LogEntry entry, UUID orderId, String traceId) {
        Decided decided = next(schedule, entry);
        List<ReservationEvent> events = new ArrayList<>(expireOverdue(schedule, decided));
        events.add(new ReservationRejected(
                orderId,
                entry.spaceDate().spaceId(),
                entry.spaceDate().useDate(),
                null,
                null,
                null,
                new Rejection.InternalError(traceId),
                null,
                1,
                decided));
        return new Decision(entry.spaceDate(), entry.commandId(), orderId, decided, Facts.NONE, events);
    }

    /** The decision of any other command that can't be decided: overdue holds end, and it is not tried again. */
    public static Decision passOver(DaySchedule schedule, LogEntry entry, UUID subjectId) {
        Decided decided = next(schedule, entry);
        List<ReservationEvent> events = expireOverdue(schedule, decided);
        return new Decision(entry.spaceDate(), entry.commandId(), subjectId, decided, Facts.NONE, events);
    }

    /** Decision time is the broker's, and never runs backwards on a space-date. */
    private static Decided next(DaySchedule schedule, LogEntry entry) {
        Instant at = entry.timestamp().isBefore(schedule.lastAt()) ? schedule.lastAt() : entry.timestamp();
        return new Decided(schedule.lastSeq() + 1, entry.partition(), entry.offset(), at);
    }

    private static List<ReservationEvent> expireOverdue(DaySchedule schedule, Decided decided) {
        return schedule.overdue(decided.at())
                .<ReservationEvent>map(hold -> new HoldExpired(
                        hold.id(),
                        schedule.spaceDate().spaceId(),
                        schedule.spaceDate().useDate(),
                        hold.slot(),
                        hold.guestId(),
                        hold.version() + 1,
                        decided))
                .toList();
    }
}
