package com.ourspace.messaging;

import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** DOWN while anything has been retried for longer than {@link ConsumerRetries#LONG}; the details name each retry. */
public final class ConsumerRetriesHealth implements HealthIndicator {

    private final ConsumerRetries retries;

    /** Creates the indicator of these retries. */
    public ConsumerRetriesHealth(ConsumerRetries retries) {
        this.retries = retries;
    }

    @Override
    public Health health() {
        Map<String, String> lasting = retries.lasting();
        return lasting.isEmpty()
                ? Health.up().build()
                : Health.down().withDetails(lasting).build();
    }
}
