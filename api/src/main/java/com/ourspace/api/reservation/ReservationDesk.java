package com.ourspace.api.reservation;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.account.SuspendedGuests;
import com.ourspace.api.log.CommandLog;
import com.ourspace.api.log.ProvenIds;
import com.ourspace.api.log.ProvenIds.Purpose;
import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.contracts.reservation.RequestReservation;
import com.ourspace.contracts.rules.BookingRules;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Where a wish becomes an order: what could not be granted anyway is refused at once, the rest goes to the log, and is
 * accepted when the log has it.
 */
@Component
class ReservationDesk {

    private final ProvenIds ids;
    private final Submissions submissions;
    private final KnownSpaces spaces;
    private final SuspendedGuests suspended;
    private final OlderRequests older;
    private final CommandLog log;
    private final Clock clock;

    ReservationDesk(
            ProvenIds ids,
            Submissions submissions,
            KnownSpaces spaces,
            SuspendedGuests suspended,
            OlderRequests older,
            CommandLog log,
            Clock clock) {
        this.ids = ids;
        this.submissions = submissions;
        this.spaces = spaces;
        this.suspended = suspended;
        this.older = older;
        this.log = log;
        this.clock = clock;
    }

    /** The id of the accepted order: the same for every attempt under one key. */
    UUID accept(SignedIn guest, long spaceId, OrderRequest wish, IdempotencyKey key) {
        UUID orderId = ids.derived(Purpose.ORDER, guest.userId(), key.text());
        RequestReservation command = wish.command(orderId, spaceId, guest.userId());
        submissions.once(orderId, command.requestDigest(), () -> append(command, wish));
        return orderId;
    }

    private void append(RequestReservation command, OrderRequest wish) {
        var refused = BookingRules.check(
                spaces.find(command.spaceId()),
                suspended.contains(command.guestId()),
                wish.of(command.guestId()),
                clock.instant());
        if (refused.isPresent()) {
            // Unless it is a retry of what was accepted while it could be: that stays accepted.
            if (!older.sameAs(command)) {
                throw Refusals.of(refused.get(), null).exception();
            }
            return;
        }
        CommandLog.Pending sent = log.begin(command, command.orderId());
        // While the log writes. A key used before for something else is told so; the id keeps it from a second order.
        older.sameAs(command);
        sent.await();
    }
}
