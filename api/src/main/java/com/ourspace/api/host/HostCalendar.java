package com.ourspace.api.host;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.ourspace.contracts.reservation.Half;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has which half of a space.
 *
 * @param from the first date, in Asia/Seoul
 * @param to the last date, included
 */
@Schema(name = "HostCalendar")
record HostCalendar(long spaceId, LocalDate from, LocalDate to, List<Day> dates) {

    /** One date, both halves. */
    @Schema(name = "HostCalendarDay")
    record Day(LocalDate date, Map<Half, Taken> halves) {}

    /** How a half stands. */
    @Schema(name = "HostCalendarState")
    enum State {
        FREE,
        HELD,
        BOOKED,
        BLOCKED
    }

    /**
     * One half.
     *
     * @param heldUntil when a hold ends; only with HELD
     * @param orderId whose it is; only with HELD and BOOKED
     * @param blockId the block that lies on it; only with BLOCKED
     */
    @Schema(name = "HostCalendarHalf")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Taken(
            State state,
            @Nullable Instant heldUntil,
            @Nullable UUID orderId,
            @Nullable UUID blockId) {

        static final Taken FREE = new Taken(State.FREE, null, null, null);
    }
}
