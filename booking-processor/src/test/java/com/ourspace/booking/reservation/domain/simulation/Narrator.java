package com.ourspace.booking.reservation.domain.simulation;

import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.booking.reservation.domain.LogEntry;
import com.ourspace.booking.reservation.domain.LoggedCommand;
import com.ourspace.contracts.reservation.BlockRefused;
import com.ourspace.contracts.reservation.BlockSlot;
import com.ourspace.contracts.reservation.CancelReservation;
import com.ourspace.contracts.reservation.CancellationRefused;
import com.ourspace.contracts.reservation.CloseWaitlist;
import com.ourspace.contracts.reservation.ExpireHold;
import com.ourspace.contracts.reservation.HoldExpired;
import com.ourspace.contracts.reservation.JoinWaitlist;
import com.ourspace.contracts.reservation.LeaveWaitlist;
import com.ourspace.contracts.reservation.PayReservation;
import com.ourspace.contracts.reservation.PaymentRefused;
import com.ourspace.contracts.reservation.RequestReservation;
import com.ourspace.contracts.reservation.ReservationCancelled;
import com.ourspace.contracts.reservation.ReservationCommand;
import com.ourspace.contracts.reservation.ReservationCompleted;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.ReservationHeld;
import com.ourspace.contracts.reservation.ReservationRejected;
import com.ourspace.contracts.reservation.SlotBlocked;
import com.ourspace.contracts.reservation.SlotUnblocked;
import com.ourspace.contracts.reservation.UnblockSlot;
import com.ourspace.contracts.reservation.WaitlistEnded;
import com.ourspace.contracts.reservation.WaitlistJoined;
import com.ourspace.contracts.reservation.WaitlistLeft;
import com.ourspace.contracts.reservation.WaitlistOffered;
import com.ourspace.contracts.reservation.WaitlistRefused;
import java.util.UUID;

/** Tells a history step by step, to whoever has to find out what went wrong in it. */
final class Narrator {

    private final StringBuilder story = new StringBuilder();
    private final boolean speaks;

    private Narrator(boolean speaks) {
        this.speaks = speaks;
    }

    /** Nobody listens to the many histories that go well. */
    static Narrator silent() {
        return new Narrator(false);
    }

    static Narrator speaking() {
        return new Narrator(true);
    }

    void say(String remark) {
        if (speaks) {
            story.append("  -- ").append(remark).append('\n');
        }
    }

    void say(LoggedCommand logged) {
        say(logged, "");
    }

    void say(LoggedCommand logged, String remark) {
        if (speaks) {
            LogEntry entry = logged.entry();
            story.append("  %d@%-2d %s %s: %s %s%n"
                    .formatted(
                            entry.partition(),
                            entry.offset(),
                            entry.timestamp(),
                            entry.spaceDate().key(),
                            wish(logged.command()),
                            remark));
        }
    }

    void say(Decision decision) {
        if (speaks) {
            if (decision.events().isEmpty()) {
                story.append("       => nothing is due (%d)%n"
                        .formatted(decision.at().seq()));
            }
            decision.events()
                    .forEach(event -> story.append("       => %s (%d)%n"
                            .formatted(outcome(event), decision.at().seq())));
        }
    }

    String story() {
        return story.toString();
    }

    private static String wish(ReservationCommand command) {
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
            case CloseWaitlist _ -> "nobody shall wait for it any longer";
            case ExpireHold expiry -> "the scheduler calls %s overdue".formatted(order(expiry.orderId()));
        };
    }

    private static String outcome(ReservationEvent event) {
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
            case Traffic.PLACE -> "place ";
            case Traffic.BLOCK -> "block ";
            default -> "order ";
        };
        return kind + id.getLeastSignificantBits();
    }

    private static String order(UUID id) {
        return "order " + id.getLeastSignificantBits();
    }
}
