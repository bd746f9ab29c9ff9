package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.BlockCommand.BlockSlot;
import com.ourspace.contracts.reservation.BlockCommand.UnblockSlot;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.OrderCommand.CancelReservation;
import com.ourspace.contracts.reservation.OrderCommand.ExpireHold;
import com.ourspace.contracts.reservation.OrderCommand.PayReservation;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.OrderEvent.HoldExpired;
import com.ourspace.contracts.reservation.ReservationCommand;
import com.ourspace.contracts.reservation.ReservationCommand.CloseWaitlist;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.WaitlistCommand.JoinWaitlist;
import com.ourspace.contracts.reservation.WaitlistCommand.LeaveWaitlist;
import java.time.Instant;
import java.util.List;

/** Decides one command on one space-date: a function of state, command, facts and the log's time. */
public final class Decider {

    private Decider() {}

    /**
     * The decision of this command. Overdue holds end first, so that a dead scheduler can't block a date.
     *
     * @param schedule the state of the command's space-date
     * @param entry the command's position in the log
     * @param facts the facts from outside the space-date that the rules for the command use
     */
    public static Decision decide(DaySchedule schedule, LogEntry entry, ReservationCommand command, Facts facts) {
        Decided decided = next(schedule, entry);
        DecisionBuilder decision = new DecisionBuilder(schedule, facts, decided);
        decision.apply(Waitlists.over(schedule, facts, decided));
        decision.apply(expireOverdue(decision.schedule(), decided));
        decision.apply(
                answer(command, entry, decision.schedule(), decision.facts(), decided),
                waiting -> !frees(command, waiting, schedule));
        return decision.build(entry.commandId(), command.subjectId());
    }

    private static List<ReservationEvent> answer(
            ReservationCommand command, LogEntry entry, DaySchedule schedule, Facts facts, Decided decided) {
        return switch (command) {
            case RequestReservation request ->
                List.of(Requests.decide(schedule, request, entry.firstVersion(), facts, decided));
            case PayReservation payment -> List.of(Payments.decide(schedule, payment, facts, decided));
            case CancelReservation cancellation ->
                List.of(Cancellations.decide(schedule, cancellation, facts, decided));
            case BlockSlot block -> List.of(Blocks.block(schedule, block, facts, decided));
            case UnblockSlot unblock -> List.of(Blocks.unblock(schedule, unblock, facts, decided));
            case JoinWaitlist join -> List.of(Waitlists.join(schedule, join, facts, decided));
            case LeaveWaitlist leave -> List.of(Waitlists.leave(schedule, leave, decided));
            // Holds that are overdue by the log's time have expired before; the others have time left.
            case ExpireHold _ -> List.of();
            // Where the facts say that the space is removed, all entries have ended before.
            case CloseWaitlist _ -> List.of();
        };
    }

    /**
     * Whether this entry's guest is the user who frees some of its halves by this command: a user who frees a half is
     * not offered it by the same decision. A guest has no entry beside an own order, so this is about operators who
     * wait.
     */
    private static boolean frees(ReservationCommand command, WaitlistEntry entry, DaySchedule schedule) {
        return command instanceof CancelReservation cancellation
                && cancellation.actorId() == entry.guestId()
                && schedule.find(cancellation.orderId())
                        .filter(order -> order.slot().halves().stream()
                                .anyMatch(half -> entry.slot().halves().contains(half)))
                        .isPresent();
    }

    /** The decision of a command that can't be read or decided: overdue holds end, and an event tells its sender. */
    public static Decision rejectUndecidable(DaySchedule schedule, LogEntry entry, InternalErrorOutcome outcome) {
        Decided decided = next(schedule, entry);
        DecisionBuilder decision = new DecisionBuilder(schedule, Facts.NONE, decided);
        decision.append(expireUnlessGuestsWait(schedule, decided));
        decision.append(outcome.events(decision.schedule(), entry.firstVersion(), decided));
        return decision.build(entry.commandId(), outcome.subjectId());
    }

    /** Whether guests who wait may be offered a slot by this command, so that its facts include them. */
    public static boolean mayPromote(DaySchedule schedule, LogEntry entry, ReservationCommand command) {
        return !schedule.waitlist().isEmpty()
                && (command instanceof CancelReservation
                        || command instanceof UnblockSlot
                        || schedule.hasOverdue(next(schedule, entry).at()));
    }

    /** Decision time is the broker's, and never runs backwards on a space-date. */
    private static Decided next(DaySchedule schedule, LogEntry entry) {
        Instant at = entry.timestamp().isBefore(schedule.lastAt()) ? schedule.lastAt() : entry.timestamp();
        return new Decided(schedule.lastSeq() + 1, entry.partition(), entry.offset(), at);
    }

    /** Without facts about the guests who wait, no half may be freed and go past them; the next command frees it. */
    private static List<ReservationEvent> expireUnlessGuestsWait(DaySchedule schedule, Decided decided) {
        return schedule.waitlist().isEmpty() ? expireOverdue(schedule, decided) : List.of();
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
