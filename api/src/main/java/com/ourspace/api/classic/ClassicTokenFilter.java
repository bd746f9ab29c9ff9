package com.ourspace.api.classic;

import com.ourspace.api.account.Tokens;
import com.ourspace.api.web.DecodedPath;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import com.ourspace.api.web.ProblemResponses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Authenticates the classic requests that need a user, by the bare token in {@code Authorization}. All others ignore
 * the header, as their answers depend on nobody. It runs after the security chain, and before the limit by user.
 */
@Component
@Order(-1)
class ClassicTokenFilter extends OncePerRequestFilter {

    /** Method and path. */
    private static final Pattern NEEDS_A_USER = Pattern.compile(
            "POST /classic/(orders|spaces/host|spaces/[^/]+/review)|(GET|HEAD) /classic/orders/myorder");

    private final Tokens tokens;
    private final ProblemResponses answers;

    ClassicTokenFilter(Tokens tokens, ProblemResponses answers) {
        this.tokens = tokens;
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !NEEDS_A_USER
                .matcher(request.getMethod() + " " + DecodedPath.of(request))
                .matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = request.getHeader(HttpHeaders.AUTHORIZATION);
        try {
            if (token == null) {
                throw Problem.of(ProblemCode.TOKEN_MISSING).exception();
            }
            tokens.verify(token.strip()).activate();
        } catch (ProblemException refused) {
            answers.write(request, response, refused.problem());
            return;
        }
        chain.doFilter(request, response);
    }
}
