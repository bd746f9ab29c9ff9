package com.ourspace.contracts.reservation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The waitlist entry ended before the guest got an offer.
 *
 * @param guestId user id of the guest
 * @param reason reason of the end; absent if the slot started, which was the only reason in old records
 */
public record WaitlistEnded(
        UUID entryId,
        long spaceId,
        LocalDate useDate,
        long guestId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WaitlistEndReason reason,
        Decided decision)
        implements WaitlistEvent {}
