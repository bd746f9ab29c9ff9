package com.ourspace.acceptance.baseline;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalLong;

/** Requires a token on the paths for signed-in users, and passes on the id of its user. */
final class TokenFilter implements Filter {

    /** The request attribute with the user's id. */
    static final String USER = "userId";

    private static final String BEARER = "Bearer ";

    private final Tokens tokens;

    TokenFilter(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        String path = http.getRequestURI();
        if (path.endsWith("/orders") || path.startsWith("/v1/orders/") || path.equals("/v1/districts")) {
            String header = http.getHeader("Authorization");
            OptionalLong user = header != null && header.startsWith(BEARER)
                    ? tokens.userOf(header.substring(BEARER.length()))
                    : OptionalLong.empty();
            if (user.isEmpty()) {
                ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
            request.setAttribute(USER, user.getAsLong());
        }
        chain.doFilter(request, response);
    }
}
