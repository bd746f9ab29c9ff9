package com.ourspace.api.reservation;

import com.ourspace.api.web.Preferences;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The time that a client wants to wait for the outcome: {@code Prefer: wait=5} (RFC 7240), up to ten seconds. */
record PreferWait(Duration duration) {

    private static final String WAIT = "wait";
    private static final int MAX_SECONDS = 10;

    /** The preference in the header; no wait if the header has none that this service knows. */
    static PreferWait of(@Nullable String prefer) {
        return new PreferWait(Preferences.of(prefer)
                .seconds(WAIT, MAX_SECONDS)
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO));
    }

    boolean isNone() {
        return duration.isZero();
    }

    /** Adds Preference-Applied with the longest time of the wait. */
    Consumer<HttpHeaders> applied() {
        return isNone() ? _ -> {} : headers -> headers.set(Preferences.APPLIED, WAIT + "=" + duration.toSeconds());
    }
}
