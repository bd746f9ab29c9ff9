package com.ourspace.messaging;

import java.util.Map;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** The error handler of a listener that repeats a batch until it succeeds, and never skips a record. */
public final class RetryInPlace {

    private RetryInPlace() {}

    /** The handler with these waits between the attempts, whose number and duration are unlimited. */
    public static CommonErrorHandler with(Backoff backoff) {
        ExponentialBackOff waits = new ExponentialBackOff(backoff.first().toMillis(), 2);
        waits.setMaxInterval(backoff.longest().toMillis());
        DefaultErrorHandler handler = new DefaultErrorHandler(
                (_, failure) -> {
                    throw new IllegalStateException("never skipped", failure);
                },
                waits);
        // spring-kafka does not retry some classes of exceptions; here it retries all.
        handler.setClassifications(Map.of(), true);
        return handler;
    }
}
