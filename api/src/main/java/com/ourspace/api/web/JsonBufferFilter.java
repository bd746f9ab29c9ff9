package com.ourspace.api.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Leaves JSON in Tomcat's buffer until the answer is complete. Spring flushes the body of each answer, which Tomcat
 * then has to send in chunks, the last of which is one more write to the socket. An answer that fits the buffer is sent
 * by one write, with its length. Streams of events are flushed as before.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class JsonBufferFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new BufferedJson((HttpServletResponse) response));
    }

    private static final class BufferedJson extends HttpServletResponseWrapper {

        BufferedJson(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void flushBuffer() throws IOException {
            if (!isJson(getContentType())) {
                super.flushBuffer();
            }
        }

        private static boolean isJson(@Nullable String type) {
            return type != null
                    && (type.startsWith(MediaType.APPLICATION_JSON_VALUE)
                            || type.startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE));
        }
    }
}
