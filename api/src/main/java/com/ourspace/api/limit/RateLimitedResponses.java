package com.ourspace.api.limit;

import com.ourspace.api.limit.RateLimits.Kind;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemResponses;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/** Says in an answer what is left, in the words of the IETF's draft on RateLimit header fields. */
final class RateLimitedResponses {

    private final RateLimits limits;
    private final ProblemResponses problems;

    RateLimitedResponses(RateLimits limits, ProblemResponses problems) {
        this.limits = limits;
        this.problems = problems;
    }

    /** Takes one request from somebody; where none was left, the answer is RATE_LIMITED and given already. */
    boolean passes(HttpServletResponse response, Kind kind, String who) throws IOException {
        ConsumptionProbe probe = limits.take(kind, who);
        describe(response, kind, probe);
        if (!probe.isConsumed()) {
            long seconds = seconds(probe.getNanosToWaitForRefill());
            problems.write(response, Problem.of(ProblemCode.RATE_LIMITED).saying("seconds", seconds));
        }
        return probe.isConsumed();
    }

    /** Of several limits that count, the one that was asked last is shown: it is the narrower one. */
    private void describe(HttpServletResponse response, Kind kind, ConsumptionProbe probe) {
        Rate rate = limits.rate(kind);
        String name = kind.name().toLowerCase(Locale.ROOT);
        response.setHeader(
                "RateLimit-Policy",
                "\"%s\";q=%d;w=%d"
                        .formatted(name, rate.requests(), rate.period().toSeconds()));
        response.setHeader(
                "RateLimit",
                "\"%s\";r=%d;t=%d"
                        .formatted(name, probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset())));
    }

    /** Rounded up: who waits so long, waited long enough. */
    private static long seconds(long nanos) {
        return Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds());
    }
}
