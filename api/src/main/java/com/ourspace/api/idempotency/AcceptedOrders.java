package com.ourspace.api.idempotency;

import java.util.Optional;
import java.util.UUID;

/** Requests for slots that the log has and the tables may not have yet. */
public interface AcceptedOrders {

    /** The digest of the request for the order of this id; empty if this process does not know it. */
    Optional<String> digest(UUID orderId);
}
