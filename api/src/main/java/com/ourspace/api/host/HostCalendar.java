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
 * The calendar of a space, with the order or block that occupies each half.
 *
 * @param from first date, in Asia/Seoul
 * @param to last date, included
 */
@Schema(name = "HostCalendar")
record HostCalendar(long spaceId, LocalDate from, LocalDate to, List<Day> dates) {

    /** One date with both halves. */
    @Schema(name = "HostCalendarDay")
    record Day(LocalDate date, Map<Half, Taken> halves) {}

    /** The states of a half. */
    @Schema(name = "HostCalendarState")
    enum State {
        FREE,
        HELD,
        BOOKED,
        BLOCKED
    }

    /**
     * One half of a date.
     *
     * @param heldUntil when the hold ends; only with HELD
     * @param orderId the order that occupies it; only with HELD and BOOKED
     * @param blockId the block that occupies it; only with BLOCKED
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
