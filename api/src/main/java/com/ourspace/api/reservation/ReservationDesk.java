package com.ourspace.api.reservation;

import com.ourspace.api.account.SuspendedGuests;
import com.ourspace.api.idempotency.IdempotentRequests;
import com.ourspace.api.idempotency.IdempotentRequests.Lookup;
import com.ourspace.api.idempotency.KeyedRequest;
import com.ourspace.api.log.CommandPublisher;
import com.ourspace.api.log.LogPosition;
import com.ourspace.api.web.Trace;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.Rejection;
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
 * Accepts requests for slots: a request that breaks a rule is refused at once; any other is published to the log, and
 * is accepted when the log has it.
 */
@Component
class ReservationDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ReservationDesk.class);

    private final IdempotentRequests requests;
    private final SpaceCache spaces;
    private final SuspendedGuests suspended;
    private final CommandPublisher log;
    private final RecentOrders recent;
    private final OrderMetrics metrics;
    private final Clock clock;

    ReservationDesk(
            IdempotentRequests requests,
            SpaceCache spaces,
            SuspendedGuests suspended,
            CommandPublisher log,
            RecentOrders recent,
            OrderMetrics metrics,
            Clock clock) {
        this.requests = requests;
        this.spaces = spaces;
        this.suspended = suspended;
        this.log = log;
        this.recent = recent;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Accepts a request; returns the id of the order, the same for every attempt under one key. */
    UUID accept(KeyedRequest request, long spaceId, OrderRequest order) {
        long startNanos = System.nanoTime();
        RequestReservation command = order.command(request, spaceId);
        Trace.setOrder(command.orderId());
        requests.runOnceByMemory(request, () -> append(request, command, order));
        metrics.accepted(startNanos);
        return request.id();
    }

    /**
     * Looks up the key before it checks or publishes anything: a retry stays accepted, and a reused key has no effect.
     */
    private void append(KeyedRequest request, RequestReservation command, OrderRequest order) {
        Lookup lookup = requests.lookup(request);
        if (lookup == Lookup.KNOWN) {
            return;
        }
        Optional<Rejection> refused = refusal(command, order);
        if (refused.isPresent()) {
            metrics.refused(refused.get());
            throw RefusalProblems.of(refused.get(), null).exception();
        }
        long era = recent.era();
        LogPosition position = log.append(command, command.orderId());
        recent.accepted(OrderUpdates.of(command, position.appendedAt()), position, era, lookup == Lookup.NEW);
    }

    /**
     * The first rule that fails. The rules are checked with copies that are some seconds old at most; before a guest is
     * refused, they are checked again with the tables. While the database is away, the decision is left to the booking
     * processor.
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
