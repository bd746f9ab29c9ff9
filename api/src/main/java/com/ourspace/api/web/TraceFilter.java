package com.ourspace.api.web;

import jakarta.servlet.DispatcherType;
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

/** Gives every request a trace, before all other filters. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TraceFilter extends OncePerRequestFilter {

    private final ResponseMetrics responses;

    TraceFilter(ResponseMetrics responses) {
        this.responses = responses;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Trace.continued(single(request)).activate();
        boolean isAnswered = false;
        try {
            chain.doFilter(request, response);
            isAnswered = true;
        } finally {
            if (request.getDispatcherType() != DispatcherType.ERROR) {
                responses.count(isAnswered ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
            Trace.deactivate();
        }
    }

    /** The header's value; null if there are several, which are ignored (W3C Trace Context, section 3.2). */
    private static @Nullable String single(HttpServletRequest request) {
        Enumeration<String> sent = request.getHeaders(Trace.HEADER);
        String first = sent.hasMoreElements() ? sent.nextElement() : null;
        return sent.hasMoreElements() ? null : first;
    }

    /** An error page belongs to the trace of its failed request. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
