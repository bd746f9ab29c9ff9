package com.ourspace.api.reservation;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a caller is willing to wait for an answer: {@code Prefer: wait=5} (RFC 7240), up to ten seconds. */
record Patience(Duration duration) {

    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*(\\d{1,9})(?:$|[,;\\s])");
    private static final int MAX_SECONDS = 10;

    /** What the header asks for; none if it asks for nothing, or for nothing this service knows. */
    static Patience of(@Nullable String prefer) {
        Matcher wait = WAIT.matcher(prefer == null ? "" : prefer);
        long seconds = wait.find() ? Math.min(Long.parseLong(wait.group(1)), MAX_SECONDS) : 0;
        return new Patience(Duration.ofSeconds(seconds));
    }

    boolean isNone() {
        return duration.isZero();
    }
}
