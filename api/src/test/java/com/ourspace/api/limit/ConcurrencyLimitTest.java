package com.ourspace.api.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.web.ProblemResponses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ConcurrencyLimitTest {

    private static final String ORDERS = "/v1/spaces/1/orders";
    private static final String STREAM = "/v1/spaces/1/availability/stream";
    private static final FilterChain NOTHING = (request, response) -> {};

    private final ConcurrencyLimitFilter filter =
            new ConcurrencyLimitFilter(1, RunningApi.shared().bean(ProblemResponses.class));

    @Test
    void refusesWhatComesWhileTheLimitIsReached() throws ServletException, IOException {
        MockHttpServletResponse second = new MockHttpServletResponse();

        pass(ORDERS, new MockHttpServletResponse(), (request, response) -> pass(ORDERS, second, NOTHING));

        assertThat(second.getStatus()).isEqualTo(503);
        assertThat(second.getContentType()).isEqualTo("application/problem+json");
        assertThat(second.getHeader("Retry-After")).isNotNull();
        assertThat(second.getContentAsString()).contains("DEPENDENCY_DOWN");
    }

    @Test
    void passesAgainAfterAnAnswerAndAfterAFailure() throws ServletException, IOException {
        pass(ORDERS, new MockHttpServletResponse(), NOTHING);
        try {
            pass(ORDERS, new MockHttpServletResponse(), (request, response) -> {
                throw new IOException("The connection was closed");
            });
        } catch (IOException expected) {
            assertThat(expected).hasMessage("The connection was closed");
        }
        MockHttpServletResponse next = new MockHttpServletResponse();

        pass(ORDERS, next, (request, response) -> next.setStatus(202));

        assertThat(next.getStatus()).isEqualTo(202);
    }

    @Test
    void calendarStreamsDoNotCount() throws ServletException, IOException {
        MockHttpServletResponse order = new MockHttpServletResponse();
        MockHttpServletResponse stream = new MockHttpServletResponse();

        FilterChain secondStream = (_, _) -> pass(STREAM, stream, (_, _) -> stream.setStatus(204));
        FilterChain anOrder = (_, _) -> pass(ORDERS, order, secondStream);
        pass(STREAM, new MockHttpServletResponse(), anOrder);

        assertThat(order.getStatus()).isEqualTo(200);
        assertThat(stream.getStatus()).isEqualTo(204);
    }

    private void pass(String path, MockHttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setServletPath(path);
        filter.doFilter(request, response, chain);
    }
}
