package com.ourspace.standalone.demo;

import com.ourspace.standalone.client.PlatformClient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The objects that every demo step needs. */
record DemoContext(
        PlatformClient client, DemoReport demoReport, Race race, FreeNights nights, Guests guests, Random random) {

    static final Duration TIMEOUT = Duration.ofSeconds(60);
    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

    static DemoContext of(PlatformClient client, DemoReport demoReport, LocalDate today, Random random) {
        return new DemoContext(
                client,
                demoReport,
                new Race(client),
                new FreeNights(client, today, random),
                new Guests(client, random),
                random);
    }

    void introduce(RequestedSlot requested) {
        demoReport.say("“%s”", requested.title());
        demoReport.say("%s, %s (15:00–22:00), ₩%,d", date(requested.date()), requested.slot(), requested.price());
    }

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** A time of day in Seoul. */
    static String time(@Nullable Instant instant) {
        return instant == null ? "–" : TIME.format(instant.atZone(SEOUL));
    }
}
