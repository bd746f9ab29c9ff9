package com.ourspace.booking.reservation;

import com.ourspace.contracts.reservation.BlockCommand;
import com.ourspace.contracts.reservation.CancelReservation;
import com.ourspace.contracts.reservation.CloseWaitlist;
import com.ourspace.contracts.reservation.ExpireHold;
import com.ourspace.contracts.reservation.JoinWaitlist;
import com.ourspace.contracts.reservation.LeaveWaitlist;
import com.ourspace.contracts.reservation.PayReservation;
import com.ourspace.contracts.reservation.RequestReservation;
import com.ourspace.contracts.reservation.ReservationCommand;
import com.ourspace.contracts.reservation.SpaceDate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a batch of filings touches, before anything is read. */
record Batch(List<IncomingCommand> commandDecoder, List<ReservationCommand> commands) {

    static Batch of(List<IncomingCommand> commandDecoder) {
        return new Batch(
                commandDecoder,
                commandDecoder.stream()
                        .filter(IncomingCommand.Decoded.class::isInstance)
                        .map(incomingCommand -> ((IncomingCommand.Decoded) incomingCommand).command())
                        .toList());
    }

    List<SpaceDate> spaceDates() {
        return commandDecoder.stream()
                .map(incomingCommand -> incomingCommand.entry().spaceDate())
                .distinct()
                .toList();
    }

    /** All of them, since whoever waits for a space is offered it by its present terms. */
    Set<Long> spaces() {
        return commands.stream().map(ReservationCommand::spaceId).collect(Collectors.toSet());
    }

    /** Whether the rules for this command look at the space's terms or its host. */
    static boolean looksAtSpace(ReservationCommand command) {
        return switch (command) {
            case RequestReservation _, CancelReservation _, BlockCommand _, JoinWaitlist _, CloseWaitlist _ -> true;
            case PayReservation _, ExpireHold _, LeaveWaitlist _ -> false;
        };
    }

    List<UUID> subjects() {
        return commandDecoder.stream().map(IncomingCommand::subjectId).toList();
    }

    /** The guests who ask, pay or wait, ascending. */
    Set<Long> actingGuests() {
        return commands.stream().flatMap(Batch::actingGuests).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The guest whose holds and points the rules for this command look at, if they do. */
    static Stream<Long> actingGuests(ReservationCommand command) {
        return switch (command) {
            case RequestReservation request -> Stream.of(request.guestId());
            case PayReservation payment -> Stream.of(payment.guestId());
            case JoinWaitlist join -> Stream.of(join.guestId());
            case CancelReservation _, ExpireHold _, BlockCommand _, LeaveWaitlist _, CloseWaitlist _ -> Stream.empty();
        };
    }

    /** Whoever cancels these, it is their guests who may get something back. */
    List<UUID> cancelledOrders() {
        return commands.stream()
                .filter(CancelReservation.class::isInstance)
                .map(ReservationCommand::subjectId)
                .toList();
    }

    /** The log's time of the first of them. */
    Instant earliest() {
        return commandDecoder.stream()
                .map(incomingCommand -> incomingCommand.entry().timestamp())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
