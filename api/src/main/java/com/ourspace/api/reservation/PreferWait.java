package com.ourspace.api.reservation;

import com.ourspace.api.web.Preferences;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** How long a caller is willing to wait for an answer: {@code Prefer: wait=5} (RFC 7240), up to ten seconds. */
record PreferWait(Duration duration) {

    private static final String WAIT = "wait";
    private static final int MAX_SECONDS = 10;

    /** The preference of the header; none if it has none that this service knows. */
    static PreferWait of(@Nullable String prefer) {
        return new PreferWait(Preferences.of(prefer)
                .seconds(WAIT, MAX_SECONDS)
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO));
    }

    boolean isNone() {
        return duration.isZero();
    }

    /** Says in an answer that its caller's wish was heard, and how long it was waited for at most. */
    Consumer<HttpHeaders> applied() {
        return isNone() ? _ -> {} : headers -> headers.set(Preferences.APPLIED, WAIT + "=" + duration.toSeconds());
    }
}
