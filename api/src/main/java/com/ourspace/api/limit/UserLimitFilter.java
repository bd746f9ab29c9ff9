package com.ourspace.api.limit;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.limit.RateLimits.Kind;
import com.ourspace.api.web.DecodedPath;
import com.ourspace.api.web.ProblemResponses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits the requests of each user, before anything is read or written for them. It runs after the security chain,
 * which identifies the user; sign-ins were counted by address before.
 */
@Component
@Order(0)
class UserLimitFilter extends OncePerRequestFilter {

    private final RateLimits limits;
    private final RateLimitedResponses answers;

    UserLimitFilter(RateLimits limits, ProblemResponses problems) {
        this.limits = limits;
        this.answers = new RateLimitedResponses(limits, problems);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = DecodedPath.of(request);
        boolean isOfAnApi = path.startsWith("/v1/") || path.startsWith("/classic/");
        return limits.areDisabled() || !isOfAnApi || Kind.of(request) == Kind.SIGN_INS;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String caller = SignedIn.current()
                .map(user -> "user " + user.userId())
                .orElseGet(() -> Address.of(request.getRemoteAddr()));
        if (answers.passes(request, response, Kind.of(request), caller)) {
            chain.doFilter(request, response);
        }
    }
}
