package com.ourspace.api.reservation;

import com.ourspace.api.account.SuspendedGuests;
import com.ourspace.api.idempotency.IdempotentRequests;
import com.ourspace.api.idempotency.IdempotentRequests.Lookup;
import com.ourspace.api.idempotency.KeyedRequest;
import com.ourspace.api.log.CommandPublisher;
import com.ourspace.api.log.LogPosition;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.RequestReservation;
import com.ourspace.contracts.rules.BookingRequest;
import com.ourspace.contracts.rules.BookingRules;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Accepts requests for slots: what could not be granted anyway is refused at once, the rest goes to the log, and is
 * accepted when the log has it.
 */
@Component
class ReservationDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ReservationDesk.class);

    private final IdempotentRequests requests;
    private final SpaceCache spaces;
    private final SuspendedGuests suspended;
    private final CommandPublisher log;
    private final RecentOrders recent;
    private final Clock clock;

    ReservationDesk(
            IdempotentRequests requests,
            SpaceCache spaces,
            SuspendedGuests suspended,
            CommandPublisher log,
            RecentOrders recent,
            Clock clock) {
        this.requests = requests;
        this.spaces = spaces;
        this.suspended = suspended;
        this.log = log;
        this.recent = recent;
        this.clock = clock;
    }

    /** The id of the accepted order: the same for every attempt under one key. */
    UUID accept(KeyedRequest request, long spaceId, OrderRequest order) {
        RequestReservation command = order.command(request, spaceId);
        requests.runOnceByMemory(request, () -> append(request, command, order));
        return request.id();
    }

    /** The key is looked up before anything is judged or sent: a retry stays accepted, a reused key has no effect. */
    private void append(KeyedRequest request, RequestReservation command, OrderRequest order) {
        Lookup lookup = requests.lookup(request);
        if (lookup == Lookup.KNOWN) {
            return;
        }
        Optional<Rejection> refused = refusal(command, order);
        if (refused.isPresent()) {
            throw RefusalProblems.of(refused.get(), null).exception();
        }
        long era = recent.era();
        LogPosition position = log.append(command, command.orderId());
        recent.accepted(OrderViewUpdate.of(command, position.appendedAt()), position, era, lookup == Lookup.NEW);
    }

    /**
     * The first rule that fails. The rules are asked with copies that are some seconds old at most; before a guest is
     * refused they are asked again with what the tables have. While the database is away, the booking processor judges.
     */
    private Optional<Rejection> refusal(RequestReservation command, OrderRequest order) {
        BookingRequest asked = order.of(command.guestId());
        Optional<Rejection> byCopy = BookingRules.check(
                spaces.find(command.spaceId()), suspended.contains(command.guestId()), asked, clock.instant());
        if (byCopy.isEmpty()) {
            return byCopy;
        }
        try {
            return BookingRules.check(
                    spaces.read(command.spaceId()),
                    suspended.isStillSuspended(command.guestId()),
                    asked,
                    clock.instant());
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Accepting what a copy would refuse: {}", away.toString());
            return Optional.empty();
        }
    }
}
