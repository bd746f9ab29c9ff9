package com.ourspace.api.limit;

import com.ourspace.api.limit.RateLimits.Kind;
import com.ourspace.api.web.ProblemResponses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts every request by its address, including those with bad tokens and unknown paths, which cost something too. It
 * runs before everything that can refuse a request, so the user is not known yet.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class AddressLimitFilter extends OncePerRequestFilter {

    private final RateLimits limits;
    private final RateLimitedResponses answers;

    AddressLimitFilter(RateLimits limits, ProblemResponses problems) {
        this.limits = limits;
        this.answers = new RateLimitedResponses(limits, problems);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return limits.areDisabled();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = Address.of(request.getRemoteAddr());
        boolean passes = answers.passes(request, response, Kind.REQUESTS, address);
        if (passes && Kind.of(request) == Kind.SIGN_INS) {
            passes = answers.passes(request, response, Kind.SIGN_INS, address);
        }
        if (passes) {
            chain.doFilter(request, response);
        }
    }
}
