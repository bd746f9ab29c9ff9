package com.ourspace.api.block;

import com.ourspace.api.web.PlainText;
import com.ourspace.contracts.reservation.Slot;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The slot that a host takes off the market.
 *
 * @param reason a note for the host; nobody else sees it
 */
record BlockRequest(
        @NotNull LocalDate useDate,
        @NotNull Slot slot,
        @PlainText(max = 100) @Nullable String reason) {}
