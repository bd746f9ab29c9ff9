package com.ourspace.api.limit;

import com.ourspace.api.web.DecodedPath;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemResponses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits how many requests are handled at the same time, whoever sends them. Each holds memory until it is answered, so
 * that a flood of callers, all within their own limits, would fill the heap and end the process. A request beyond the
 * limit is answered DEPENDENCY_DOWN with Retry-After at once, and nothing of it is accepted.
 *
 * <p>Calendar streams have a limit of their own, because they last.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
class ConcurrencyLimitFilter extends OncePerRequestFilter {

    private final Semaphore permits;
    private final ProblemResponses problems;

    ConcurrencyLimitFilter(
            @Value("${ourspace.limits.concurrent-requests}") int maxConcurrent, ProblemResponses problems) {
        if (maxConcurrent < 1) {
            throw new IllegalArgumentException(
                    "ourspace.limits.concurrent-requests is " + maxConcurrent + ", but must be at least 1");
        }
        this.permits = new Semaphore(maxConcurrent);
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return DecodedPath.of(request).endsWith("/availability/stream");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!permits.tryAcquire()) {
            problems.write(request, response, Problem.of(ProblemCode.DEPENDENCY_DOWN, "busy"));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            permits.release();
        }
    }
}
