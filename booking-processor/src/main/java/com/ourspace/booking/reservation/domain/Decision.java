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
 * @param subjectId what the command was about
 * @param at its number, its place in the log and its time
 * @param facts what it was told from outside
 * @param events what came of it, in order; none where a command found nothing to do
 */
public record Decision(
        SpaceDate spaceDate, UUID commandId, UUID subjectId, Decided at, Facts facts, List<ReservationEvent> events) {

    public Decision {
        events = List.copyOf(events);
    }
}
