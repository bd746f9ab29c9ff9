package com.ourspace.booking.reservation.domain.simulation;

import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.booking.reservation.domain.LogEntry;
import com.ourspace.contracts.reservation.BlockCommand.BlockSlot;
import com.ourspace.contracts.reservation.BlockCommand.UnblockSlot;
import com.ourspace.contracts.reservation.BlockEvent.BlockRefused;
import com.ourspace.contracts.reservation.BlockEvent.SlotBlocked;
import com.ourspace.contracts.reservation.BlockEvent.SlotUnblocked;
import com.ourspace.contracts.reservation.OrderCommand.CancelReservation;
import com.ourspace.contracts.reservation.OrderCommand.ExpireHold;
import com.ourspace.contracts.reservation.OrderCommand.PayReservation;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.OrderEvent.CancellationRefused;
import com.ourspace.contracts.reservation.OrderEvent.HoldExpired;
import com.ourspace.contracts.reservation.OrderEvent.PaymentRefused;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCancelled;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCompleted;
import com.ourspace.contracts.reservation.OrderEvent.ReservationHeld;
import com.ourspace.contracts.reservation.OrderEvent.ReservationRejected;
import com.ourspace.contracts.reservation.ReservationCommand;
import com.ourspace.contracts.reservation.ReservationCommand.CloseWaitlist;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.WaitlistCommand.JoinWaitlist;
import com.ourspace.contracts.reservation.WaitlistCommand.LeaveWaitlist;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistEnded;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistJoined;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistLeft;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistOffered;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistRefused;
import java.util.UUID;

/** The steps of a history as text, to find out why it breaks an invariant. */
final class Trace {

    private final StringBuilder text = new StringBuilder();
    private final boolean isRecording;

    private Trace(boolean isRecording) {
        this.isRecording = isRecording;
    }

    /** A trace that records nothing, for the many histories that break no invariant. */
    static Trace none() {
        return new Trace(false);
    }

    static Trace recording() {
        return new Trace(true);
    }

    void add(String note) {
        if (isRecording) {
            text.append("  -- ").append(note).append('\n');
        }
    }

    void add(LoggedCommand logged) {
        add(logged, "");
    }

    void add(LoggedCommand logged, String note) {
        if (isRecording) {
            LogEntry entry = logged.entry();
            text.append("  %d@%-2d %s %s: %s %s%n"
                    .formatted(
                            entry.partition(),
                            entry.offset(),
                            entry.timestamp(),
                            entry.spaceDate().key(),
                            describe(logged.command()),
                            note));
        }
    }

    void add(Decision decision) {
        if (isRecording) {
            if (decision.events().isEmpty()) {
                text.append("       => nothing is due (%d)%n"
                        .formatted(decision.at().seq()));
            }
            decision.events()
                    .forEach(event -> text.append("       => %s (%d)%n"
                            .formatted(describe(event), decision.at().seq())));
        }
    }

    String text() {
        return text.toString();
    }

    private static String describe(ReservationCommand command) {
        return switch (command) {
            case RequestReservation request ->
                "guest %d asks for %s as %s".formatted(request.guestId(), request.slot(), order(request.orderId()));
            case PayReservation payment ->
                "guest %d pays %d for %s".formatted(payment.guestId(), payment.amount(), order(payment.orderId()));
            case CancelReservation cancellation ->
                "%s %d cancels %s".formatted(cancellation.by(), cancellation.actorId(), order(cancellation.orderId()));
            case BlockSlot block -> "host %d blocks %s".formatted(block.hostId(), block.slot());
            case UnblockSlot unblock -> "host %d ends %s".formatted(unblock.hostId(), name(unblock.subjectId()));
            case JoinWaitlist join ->
                "guest %d waits for %s as %s, to become %s"
                        .formatted(join.guestId(), join.slot(), name(join.entryId()), order(join.orderId()));
            case LeaveWaitlist leave -> "guest %d leaves %s".formatted(leave.guestId(), name(leave.entryId()));
            case CloseWaitlist _ -> "the waitlist is closed";
            case ExpireHold expiry -> "the scheduler calls %s overdue".formatted(order(expiry.orderId()));
        };
    }

    private static String describe(ReservationEvent event) {
        return name(event.subjectId())
                + switch (event) {
                    case ReservationHeld held ->
                        " is held until %s for %d".formatted(held.holdExpiresAt(), held.price());
                    case ReservationRejected rejected -> " is rejected: " + rejected.rejection();
                    case ReservationCompleted paid -> " is completed with " + paid.amount();
                    case PaymentRefused refused -> " stays unpaid: " + refused.refusal();
                    case HoldExpired _ -> " expired";
                    case ReservationCancelled cancelled -> " is cancelled, and gives back " + cancelled.refundAmount();
                    case CancellationRefused refused -> " is not cancelled: " + refused.refusal();
                    case SlotBlocked _ -> " is blocked";
                    case SlotUnblocked _ -> " is blocked no more";
                    case BlockRefused refused -> " changes nothing: " + refused.refusal();
                    case WaitlistJoined _ -> " waits";
                    case WaitlistRefused refused -> " changes nothing: " + refused.refusal();
                    case WaitlistOffered offered ->
                        " becomes %s, until %s".formatted(order(offered.orderId()), offered.holdExpiresAt());
                    case WaitlistLeft _ -> " waits no more";
                    case WaitlistEnded ended -> " ends: " + (ended.reason() == null ? "it starts" : ended.reason());
                };
    }

    private static String name(UUID id) {
        String kind = switch ((int) id.getMostSignificantBits()) {
            case Traffic.ENTRY -> "entry ";
            case Traffic.BLOCK -> "block ";
            default -> "order ";
        };
        return kind + id.getLeastSignificantBits();
    }

    private static String order(UUID id) {
        return "order " + id.getLeastSignificantBits();
    }
}
