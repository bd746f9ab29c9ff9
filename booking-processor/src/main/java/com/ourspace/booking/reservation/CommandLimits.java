package com.ourspace.booking.reservation;

import com.ourspace.contracts.reservation.BlockCommand.BlockSlot;
import com.ourspace.contracts.reservation.BlockCommand.UnblockSlot;
import com.ourspace.contracts.reservation.OrderCommand.CancelReservation;
import com.ourspace.contracts.reservation.OrderCommand.ExpireHold;
import com.ourspace.contracts.reservation.OrderCommand.PayReservation;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.ReservationCommand;
import com.ourspace.contracts.reservation.ReservationCommand.CloseWaitlist;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.reservation.WaitlistCommand.JoinWaitlist;
import com.ourspace.contracts.reservation.WaitlistCommand.LeaveWaitlist;
import com.ourspace.messaging.DeserializationFailure;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lengths and ranges of the members of a command. They are checked before the command is decided, because a
 * decision must fit into the tables of all readers.
 */
final class CommandLimits {

    /** The range of a DATE in MySQL and MariaDB; no date is earlier than the platform. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 9999;
    /** The API writes 64 hexadecimal digits, and stores no more than that. */
    private static final Pattern DIGEST = Pattern.compile("[!-~]{1,64}");

    private CommandLimits() {}

    /** Whether decisions about this space-date can be stored. */
    static boolean allow(SpaceDate spaceDate) {
        int year = spaceDate.useDate().getYear();
        return spaceDate.spaceId() > 0 && year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /**
     * Checks a command.
     *
     * @throws DeserializationFailure naming the first member that is out of range
     */
    static void check(ReservationCommand command) {
        require(allow(command.spaceDate()), "spaceId or useDate");
        switch (command) {
            case RequestReservation request -> {
                require(request.guestId() > 0, "guestId");
                require(isDigest(request.requestDigest()), "requestDigest");
                require(isMoney(request.expectedPrice()), "expectedPrice");
            }
            case PayReservation payment -> {
                require(payment.guestId() > 0, "guestId");
                require(isMoney(payment.amount()), "amount");
            }
            case CancelReservation cancellation -> {
                require(cancellation.actorId() > 0, "actorId");
                require(isMoney(cancellation.expectedRefund()), "expectedRefund");
            }
            case BlockSlot block -> require(block.hostId() > 0, "hostId");
            case UnblockSlot unblock -> require(unblock.hostId() > 0, "hostId");
            case JoinWaitlist join -> {
                require(join.guestId() > 0, "guestId");
                require(isDigest(join.requestDigest()), "requestDigest");
                require(isMoney(join.maxPrice()), "maxPrice");
                require(!join.orderId().equals(join.entryId()), "orderId");
            }
            case LeaveWaitlist leave -> require(leave.guestId() > 0, "guestId");
            case ExpireHold _, CloseWaitlist _ -> {
                // These commands have no other member.
            }
        }
    }

    private static boolean isDigest(String text) {
        return DIGEST.matcher(text).matches();
    }

    private static boolean isMoney(@Nullable Long amount) {
        return amount == null || amount >= 0;
    }

    private static void require(boolean holds, String member) {
        if (!holds) {
            throw new DeserializationFailure("member " + member + " is out of range");
        }
    }
}
