package com.ourspace.api.account;

import com.ourspace.api.web.DecodedPath;
import com.ourspace.api.web.ProblemException;
import com.ourspace.api.web.ProblemResponses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Authenticates a request by its bearer token, without the database. An invalid token is refused even on a public path:
 * its caller expects to be signed in and is not.
 */
class TokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final ErasedUsers erased;
    private final ProblemResponses answers;

    TokenFilter(Tokens tokens, ErasedUsers erased, ProblemResponses answers) {
        this.tokens = tokens;
        this.erased = erased;
        this.answers = answers;
    }

    /**
     * Skips the paths of signing in: a client that refreshes may still send its expired access token. The classic API
     * reads its tokens itself, for it sends them without a scheme.
     */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = DecodedPath.of(request);
        return path.startsWith("/v1/auth/") || path.startsWith("/classic/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            try {
                verified(header).activate();
            } catch (ProblemException refused) {
                answers.write(request, response, refused.problem());
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private SignedIn verified(String header) {
        SignedIn user = tokens.verify(
                header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                        ? header.substring(SCHEME.length()).strip()
                        : "");
        if (erased.contains(user.userId())) {
            throw Sessions.noAccount();
        }
        return user;
    }
}
