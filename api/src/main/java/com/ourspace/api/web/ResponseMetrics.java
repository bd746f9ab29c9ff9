package com.ourspace.api.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Counts responses by the class of their status. A timer for each request would cost more than some requests; this is
 * one addition.
 */
@Component
class ResponseMetrics {

    private static final int CLASSES = 5;

    private final List<Counter> byClass;

    ResponseMetrics(MeterRegistry meters) {
        this.byClass = IntStream.rangeClosed(1, CLASSES)
                .mapToObj(digit -> Counter.builder("ourspace.http.responses")
                        .description("Responses to clients, by the class of their status")
                        .tag("status", digit + "xx")
                        .register(meters))
                .toList();
    }

    void count(int status) {
        int statusClass = status / 100;
        if (statusClass >= 1 && statusClass <= CLASSES) {
            byClass.get(statusClass - 1).increment();
        }
    }
}
