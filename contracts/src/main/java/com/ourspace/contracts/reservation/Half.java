package com.ourspace.contracts.reservation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Half of a space-date, the smallest unit that can be taken: a half-open interval in Seoul time (product page, section
 * 1).
 */
public enum Half {
    DAY(9, 15),
    NIGHT(15, 22);

    /** The zone of use dates, "today" and "started", whatever the machine's own zone is. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    private final LocalTime from;
    private final LocalTime to;

    Half(int fromHour, int toHour) {
        this.from = LocalTime.of(fromHour, 0);
        this.to = LocalTime.of(toHour, 0);
    }

    public Instant startsAt(LocalDate useDate) {
        return useDate.atTime(from).atZone(ZONE).toInstant();
    }

    /** The first instant after this half. */
    public Instant endsAt(LocalDate useDate) {
        return useDate.atTime(to).atZone(ZONE).toInstant();
    }
}
