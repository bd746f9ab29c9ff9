package com.ourspace.contracts.reservation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wait is over before it was the guest's turn.
 *
 * @param guestId the guest's user id
 * @param reason why; absent if the slot started, which was the only reason before there were others
 */
public record WaitlistEnded(
        UUID entryId,
        long spaceId,
        LocalDate useDate,
        long guestId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WaitlistEndReason reason,
        Decided decision)
        implements WaitlistEvent {}
