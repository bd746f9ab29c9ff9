package com.ourspace.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request a trace before anything else sees it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TraceFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Trace.continued(single(request)).enter();
        try {
            chain.doFilter(request, response);
        } finally {
            Trace.leave();
        }
    }

    /** Of two, nobody knows which is the caller's (W3C Trace Context, section 3.2). */
    private static @Nullable String single(HttpServletRequest request) {
        Enumeration<String> sent = request.getHeaders(Trace.HEADER);
        String first = sent.hasMoreElements() ? sent.nextElement() : null;
        return sent.hasMoreElements() ? null : first;
    }

    /** An error page belongs to the trace of the request that failed. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
