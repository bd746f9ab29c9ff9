package com.ourspace.api.idempotency;

import com.ourspace.api.log.SignedIds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Requests whose ids were made with another secret than the present one: a retry of such a request has to keep its id,
 * or it would be a second request.
 *
 * <p>They are looked for while other secrets are accepted, and no longer than answers are kept after the present secret
 * came into use. Meanwhile a request with a key needs the database: without it nobody knows which id it has.
 */
@Component
class FormerRequests {

    private final SignedIds ids;
    private final AcceptedOrders orders;
    private final RequestTable table;
    private final Clock clock;
    private final Instant end;

    FormerRequests(
            SignedIds ids,
            AcceptedOrders orders,
            RequestTable table,
            Clock clock,
            @Value("${ourspace.orders.id-secret-since:#{null}}") @Nullable Instant since,
            @Value("${ourspace.idempotency.retention}") Duration retention) {
        this.ids = ids;
        this.orders = orders;
        this.table = table;
        this.clock = clock;
        this.end = since == null ? Instant.MAX : since.plus(retention);
    }

    /**
     * Returns the request that was accepted under another secret.
     *
     * @param request makes the request with the ids of a secret
     * @return empty if there is none
     * @throws org.springframework.dao.DataAccessException if the database is away
     */
    Optional<KeyedRequest> find(Function<SignedIds, KeyedRequest> request) {
        if (ids.accepted().isEmpty() || clock.instant().isAfter(end)) {
            return Optional.empty();
        }
        return ids.accepted().stream().map(request).filter(this::isKnown).findFirst();
    }

    private boolean isKnown(KeyedRequest request) {
        return orders.digest(request.id()).isPresent()
                || !table.digests(request.id()).isEmpty();
    }
}
