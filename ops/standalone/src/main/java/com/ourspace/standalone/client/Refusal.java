package com.ourspace.standalone.client;

import com.ourspace.contracts.reservation.Conflict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reason for which an order was rejected, as the guest reads it. */
public record Refusal(
        String code, @Nullable String detail, @Nullable Instant heldUntil, List<Conflict> conflicts) {

    public Refusal {
        conflicts = conflicts == null ? List.of() : List.copyOf(conflicts);
    }
}
