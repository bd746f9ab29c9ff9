package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.SpaceDate;
import java.util.List;
import java.util.UUID;

/**
 * The one outcome of one command on a space-date.
 *
 * @param commandId the command's message id; a second decision for it can never be stored
 * @param subjectId id of the order, block or waitlist entry that the command is about
 * @param at the decision's number, the command's position in the log, and the decision time
 * @param facts the facts from outside the space-date that it used
 * @param events its events, in order; none where a command found nothing to do
 * @param after the state of the space-date after these events
 */
public record Decision(
        UUID commandId, UUID subjectId, Decided at, Facts facts, List<ReservationEvent> events, DaySchedule after) {

    public Decision {
        events = List.copyOf(events);
    }

    /** The space-date that it is about. */
    public SpaceDate spaceDate() {
        return after.spaceDate();
    }
}
