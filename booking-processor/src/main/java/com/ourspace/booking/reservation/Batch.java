package com.ourspace.booking.reservation;

import com.ourspace.booking.reservation.DecisionContext.StoredSchedule;
import com.ourspace.booking.reservation.domain.CommandKind;
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
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys that a batch touches, before anything is read. */
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
     * The space-dates whose state may come from memory. Where a hold is said to be overdue, the table has been looked
     * at for that, and is what the answer has to go by.
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

    /** Commands whose answer depends on an order that they name, even if it is over. */
    List<IncomingCommand> namingOrders() {
        return incoming.stream().filter(Batch::namesAnOrder).toList();
    }

    private static boolean namesAnOrder(IncomingCommand command) {
        return switch (command) {
            case IncomingCommand.Decoded decoded ->
                decoded.command() instanceof PayReservation || decoded.command() instanceof CancelReservation;
            case IncomingCommand.Undecidable undecidable ->
                undecidable.commandKind() == CommandKind.PAYMENT
                        || undecidable.commandKind() == CommandKind.CANCELLATION;
        };
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

    /**
     * Guests who may get points back or be offered something, though it is others who ask: those whose orders are
     * cancelled, and those who wait.
     */
    Set<Long> affectedGuests(Collection<StoredSchedule> stored) {
        Set<UUID> cancelled = commands.stream()
                .filter(CancelReservation.class::isInstance)
                .map(ReservationCommand::subjectId)
                .collect(Collectors.toSet());
        Set<Long> affected = new TreeSet<>();
        for (StoredSchedule each : stored) {
            each.schedule().waitlist().values().forEach(entry -> affected.add(entry.guestId()));
            each.schedule().orders().values().stream()
                    .filter(order -> order.isLive() && cancelled.contains(order.id()))
                    .forEach(order -> affected.add(order.guestId()));
        }
        return affected;
    }

    /** The log's time of the first of them. */
    Instant earliest() {
        return incoming.stream()
                .map(command -> command.entry().timestamp())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
