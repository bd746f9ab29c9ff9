package com.ourspace.api.limit;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.limit.RateLimits.Kind;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemAnswers;
import com.ourspace.api.web.ProblemCode;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away who asks too much, before anything is read or written for them; behind the security chain, for by then it
 * is known who asks. Every answer says what is left, in the words of the IETF's draft on RateLimit header fields.
 */
@Component
@Order(0)
class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimits limits;
    private final ProblemAnswers answers;

    RateLimitFilter(RateLimits limits, ProblemAnswers answers) {
        this.limits = limits;
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return limits.areLifted() || !request.getRequestURI().startsWith("/v1/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Kind kind = kind(request);
        ConsumptionProbe probe = limits.take(kind, who(kind, request));
        describe(response, kind, probe);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = seconds(probe.getNanosToWaitForRefill());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        answers.write(response, Problem.of(ProblemCode.RATE_LIMITED).saying("seconds", seconds));
    }

    private static Kind kind(HttpServletRequest request) {
        String path = request.getRequestURI();
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS" -> Kind.READS;
            default -> {
                if (path.startsWith("/v1/auth/")) {
                    yield Kind.SIGN_INS;
                }
                yield path.startsWith("/v1/spaces/") && path.endsWith("/orders") ? Kind.ORDERS : Kind.WRITES;
            }
        };
    }

    private static String who(Kind kind, HttpServletRequest request) {
        String address = Address.of(request.getRemoteAddr());
        return switch (kind) {
            case READS, SIGN_INS -> address;
            case WRITES, ORDERS ->
                SignedIn.current().map(user -> "user " + user.userId()).orElse(address);
        };
    }

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
