package com.ourspace.api.reservation;

import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.api.web.ProblemException;
import com.ourspace.contracts.reservation.RequestReservation;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Requests from before this process, or from another one, as the read model remembers them. A convenience, never a
 * condition: while the database is away it remembers nothing, and orders are accepted all the same.
 */
@Component
class OlderRequests {

    private static final Logger LOG = LoggerFactory.getLogger(OlderRequests.class);
    private static final long REST_NANOS = Duration.ofSeconds(5).toNanos();

    private final Orders orders;
    private volatile long restUntilNanos = System.nanoTime();

    OlderRequests(Orders orders) {
        this.orders = orders;
    }

    /**
     * Whether this very request is known already.
     *
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED if another one is known under its id
     */
    boolean sameAs(RequestReservation command) {
        Optional<String> digest = digest(command);
        if (digest.isPresent() && !digest.get().equals(command.requestDigest())) {
            throw IdempotencyKey.reused();
        }
        return digest.isPresent();
    }

    private Optional<String> digest(RequestReservation command) {
        if (System.nanoTime() - restUntilNanos < 0) {
            return Optional.empty();
        }
        try {
            return orders.requestDigest(command.orderId());
        } catch (DataAccessException away) {
            // Asking takes as long as connecting may; nobody else has to wait for the same answer for a while.
            restUntilNanos = System.nanoTime() + REST_NANOS;
            LOG.warn("Accepting without a look at older requests: {}", away.toString());
            return Optional.empty();
        }
    }
}
