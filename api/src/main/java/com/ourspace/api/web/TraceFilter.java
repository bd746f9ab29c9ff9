package com.ourspace.api.web;

import com.ourspace.api.web.RequestTracing.RequestSpan;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Enumeration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Gives every request a trace, before all other filters. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TraceFilter extends OncePerRequestFilter {

    private final ResponseMetrics responses;
    private final RequestTracing tracing;

    TraceFilter(ResponseMetrics responses, RequestTracing tracing) {
        this.responses = responses;
        this.tracing = tracing;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean isErrorPage = request.getDispatcherType() == DispatcherType.ERROR;
        Optional<Trace> caller = Trace.caller(single(request));
        Optional<RequestSpan> span = isErrorPage ? Optional.empty() : tracing.begin(request.getMethod(), caller);
        span.map(RequestSpan::trace).orElseGet(() -> Trace.continued(caller)).activate();
        boolean isAnswered = false;
        try {
            chain.doFilter(request, response);
            isAnswered = true;
        } finally {
            if (!isErrorPage) {
                int status = isAnswered ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
                responses.count(status);
                span.ifPresent(recorded -> recorded.end(status, route(request)));
            }
            Trace.deactivate();
        }
    }

    private static @Nullable String route(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String route
                ? route
                : null;
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
