package com.ourspace.booking.reservation;

import com.ourspace.booking.reservation.domain.CommandKind;
import com.ourspace.contracts.reservation.BlockCommand;
import com.ourspace.contracts.reservation.OrderCommand.CancelReservation;
import com.ourspace.contracts.reservation.OrderCommand.ExpireHold;
import com.ourspace.contracts.reservation.OrderCommand.PayReservation;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.ReservationCommand;
import com.ourspace.contracts.reservation.ReservationCommand.CloseWaitlist;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.reservation.WaitlistCommand.JoinWaitlist;
import com.ourspace.contracts.reservation.WaitlistCommand.LeaveWaitlist;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A batch of commands, and the keys of the rows that it touches. */
record Batch(List<IncomingCommand> incoming, List<ReservationCommand> commands) {

    static Batch of(List<IncomingCommand> incoming) {
        return new Batch(
                incoming,
                incoming.stream()
                        .filter(IncomingCommand.Decoded.class::isInstance)
                        .map(command -> ((IncomingCommand.Decoded) command).command())
                        .toList());
    }

    List<SpaceDate> spaceDates() {
        return incoming.stream()
                .map(command -> command.entry().spaceDate())
                .distinct()
                .toList();
    }

    /**
     * The space-dates whose state may come from the cache. A command that ends an overdue hold comes from a query of
     * the table, so its decision has to be made on what the table says.
     */
    Set<SpaceDate> cacheable() {
        Set<SpaceDate> cacheable = new HashSet<>(spaceDates());
        for (ReservationCommand command : commands) {
            if (command instanceof ExpireHold) {
                cacheable.remove(command.spaceDate());
            }
        }
        return cacheable;
    }

    /** All spaces of the batch, since a guest who waits for a space is offered it by its present terms. */
    Set<Long> spaces() {
        return commands.stream().map(ReservationCommand::spaceId).collect(Collectors.toSet());
    }

    /** Whether the rules for this command use the space's terms or its host. */
    static boolean usesSpace(ReservationCommand command) {
        return switch (command) {
            case RequestReservation _, CancelReservation _, BlockCommand _, JoinWaitlist _, CloseWaitlist _ -> true;
            case PayReservation _, ExpireHold _, LeaveWaitlist _ -> false;
        };
    }

    /** The commands whose outcome depends on an order that they name, even if it is over. */
    List<IncomingCommand> namingOrders() {
        return incoming.stream()
                .filter(command -> command.kind() == CommandKind.PAYMENT || command.kind() == CommandKind.CANCELLATION)
                .toList();
    }

    /** The guests who ask, pay or wait, ascending. */
    Set<Long> actingGuests() {
        return commands.stream().flatMap(Batch::actingGuests).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The guest whose holds and points the rules for this command use, if they do. */
    static Stream<Long> actingGuests(ReservationCommand command) {
        return switch (command) {
            case RequestReservation request -> Stream.of(request.guestId());
            case PayReservation payment -> Stream.of(payment.guestId());
            case JoinWaitlist join -> Stream.of(join.guestId());
            case CancelReservation _, ExpireHold _, BlockCommand _, LeaveWaitlist _, CloseWaitlist _ -> Stream.empty();
        };
    }

    /**
     * The guests who may get points back or an offer by a command of another user: those whose orders are cancelled,
     * and those who wait.
     */
    Set<Long> affectedGuests(Collection<SpaceDateState> states) {
        Set<UUID> cancelled = commands.stream()
                .filter(CancelReservation.class::isInstance)
                .map(ReservationCommand::subjectId)
                .collect(Collectors.toSet());
        Set<Long> affected = new TreeSet<>();
        for (SpaceDateState each : states) {
            each.schedule().waitlist().values().forEach(entry -> affected.add(entry.guestId()));
            each.schedule().orders().values().stream()
                    .filter(order -> order.isLive() && cancelled.contains(order.id()))
                    .forEach(order -> affected.add(order.guestId()));
        }
        return affected;
    }

    /** The earliest time at which a command of the batch was appended to the log. */
    Instant earliest() {
        return incoming.stream()
                .map(command -> command.entry().timestamp())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
