package com.ourspace.api.limit;

import com.ourspace.api.limit.RateLimits.Kind;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemResponses;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/** Applies a limit to a response: its RateLimit header fields (IETF draft), and 429 when the limit is reached. */
final class RateLimitedResponses {

    private final RateLimits limits;
    private final ProblemResponses problems;

    RateLimitedResponses(RateLimits limits, ProblemResponses problems) {
        this.limits = limits;
        this.problems = problems;
    }

    /** Takes one request from the caller's bucket; if it is empty, answers RATE_LIMITED and returns false. */
    boolean passes(HttpServletRequest request, HttpServletResponse response, Kind kind, String caller)
            throws IOException {
        ConsumptionProbe probe = limits.take(kind, caller);
        describe(response, kind, probe);
        if (!probe.isConsumed()) {
            long seconds = seconds(probe.getNanosToWaitForRefill());
            problems.write(
                    request, response, Problem.of(ProblemCode.RATE_LIMITED).withDetailValue("seconds", seconds));
        }
        return probe.isConsumed();
    }

    /** Of several limits, the last one checked is shown; it is the narrowest. */
    private void describe(HttpServletResponse response, Kind kind, ConsumptionProbe probe) {
        Rate rate = limits.rate(kind);
        String name = '"' + kind.name().toLowerCase(Locale.ROOT) + '"';
        response.setHeader(
                "RateLimit-Policy",
                name + ";q=" + rate.requests() + ";w=" + rate.period().toSeconds());
        response.setHeader(
                "RateLimit",
                name + ";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()));
    }

    /** Rounded up, so that waiting that long is always enough. */
    private static long seconds(long nanos) {
        return Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds());
    }
}
