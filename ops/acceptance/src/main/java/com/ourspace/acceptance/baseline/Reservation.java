package com.ourspace.acceptance.baseline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decided order as its guest sees it.
 *
 * @param status WAITING or REJECTED
 * @param rejection why not; absent where it was granted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Reservation(
        String id,
        long spaceId,
        LocalDate useDate,
        String slot,
        int headCount,
        long price,
        String status,
        @Nullable Instant holdExpiresAt,
        @Nullable Rejection rejection) {

    static final String WAITING = "WAITING";
    static final String REJECTED = "REJECTED";

    /** Why a slot was refused. */
    record Rejection(String code) {}

    /** What a guest asks for. */
    record Request(LocalDate useDate, String slot, int headCount) {}
}
