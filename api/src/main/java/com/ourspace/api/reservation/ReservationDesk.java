package com.ourspace.api.reservation;

import com.ourspace.api.account.SuspendedGuests;
import com.ourspace.api.idempotency.IdempotentRequests;
import com.ourspace.api.idempotency.KeyedRequest;
import com.ourspace.api.log.CommandPublisher;
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
 * Where a wish becomes an order: what could not be granted anyway is refused at once, the rest goes to the log, and is
 * accepted when the log has it.
 */
@Component
class ReservationDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ReservationDesk.class);

    private final IdempotentRequests requests;
    private final SpaceCache spaces;
    private final SuspendedGuests suspended;
    private final CommandPublisher log;
    private final Clock clock;

    ReservationDesk(
            IdempotentRequests requests,
            SpaceCache spaces,
            SuspendedGuests suspended,
            CommandPublisher log,
            Clock clock) {
        this.requests = requests;
        this.spaces = spaces;
        this.suspended = suspended;
        this.log = log;
        this.clock = clock;
    }

    /** The id of the accepted order: the same for every attempt under one key. */
    UUID accept(KeyedRequest request, long spaceId, OrderRequest wish) {
        RequestReservation command = wish.command(request, spaceId);
        requests.runOnceByMemory(request, () -> append(request, command, wish));
        return request.id();
    }

    /** Looked for before anything is judged or sent: a retry stays accepted, and a reused key has no effect. */
    private void append(KeyedRequest request, RequestReservation command, OrderRequest wish) {
        if (requests.isKnownIfTheDatabaseAnswers(request)) {
            return;
        }
        Optional<Rejection> refused = refusal(command, wish);
        if (refused.isPresent()) {
            throw RefusalProblems.of(refused.get(), null).exception();
        }
        log.append(command, command.orderId());
    }

    /**
     * What stands against it. That is asked of copies, some seconds old; but nobody is told no because of a copy: what
     * it says is looked at again first. While that cannot be done, the booking processor judges.
     */
    private Optional<Rejection> refusal(RequestReservation command, OrderRequest wish) {
        BookingRequest asked = wish.of(command.guestId());
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
