package com.ourspace.api.host;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.reservation.BookableSpaces;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.Cursor;
import com.ourspace.api.web.Language;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.Slice;
import com.ourspace.api.web.StrictText;
import com.ourspace.contracts.reservation.Half;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The endpoints for a host's own spaces and their calendars. */
@RestController
@RequestMapping("/v1/host")
@Tag(name = "Hosts")
class HostController {

    private static final int DEFAULT_DAYS = 31;
    private static final int MAX_DAYS = 92;

    private final HostSpaces spaces;
    private final BookableSpaces bookable;
    private final HostCalendars calendars;
    private final Clock clock;

    HostController(HostSpaces spaces, BookableSpaces bookable, HostCalendars calendars, Clock clock) {
        this.spaces = spaces;
        this.bookable = bookable;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/spaces")
    @Operation(
            operationId = "listHostSpaces",
            summary = "Your spaces, newest first",
            description = "In all states, also removed ones, with the version that a change has to name.")
    @ApiErrors(ProblemCode.CURSOR_MISMATCH)
    ResponseEntity<HostSpacePage> spaces(
            SignedIn host,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        String shape = "host spaces " + host.userId();
        long below = cursor == null
                ? Long.MAX_VALUE
                : Cursor.decode(cursor, shape, 1, values -> StrictText.number(values.getFirst()));
        Slice<HostSpace> page = Slice.read(limit, rows -> spaces.page(host.userId(), below, rows));
        return ResponseEntity.ok()
                .headers(Language::addHeaders)
                .body(new HostSpacePage(page.items(), page.nextCursor(last -> Cursor.encode(shape, last.id()))));
    }

    @GetMapping("/calendar")
    @Operation(
            operationId = "getHostCalendar",
            summary = "The calendar of your space",
            description = "Each half is FREE, HELD or BOOKED with the order, or BLOCKED with the block.")
    @ApiErrors({ProblemCode.SPACE_NOT_FOUND, ProblemCode.NOT_SPACE_OWNER})
    HostCalendar calendar(
            SignedIn host,
            @RequestParam long spaceId,
            @Parameter(description = "First date; today in Seoul if absent")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "Last date, included, up to 92 days in all; 31 days in all if absent")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate to) {
        LocalDate first = from == null ? LocalDate.ofInstant(clock.instant(), Half.ZONE) : from;
        LocalDate last = to == null ? first.plusDays(DEFAULT_DAYS - 1) : to;
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= MAX_DAYS) {
            throw Problem.of(ProblemCode.INVALID_PARAMETER, "span")
                    .withDetailValue("most", MAX_DAYS)
                    .with("parameter", "to")
                    .exception();
        }
        bookable.requireOwn(host.userId(), spaceId);
        return calendars.between(spaceId, first, last);
    }
}
