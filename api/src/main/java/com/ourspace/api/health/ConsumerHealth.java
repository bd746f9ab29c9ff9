package com.ourspace.api.health;

import com.ourspace.messaging.ConsumerRetries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/** DOWN while a listener has stopped, or has retried one batch for longer than {@link ConsumerRetries#LONG}. */
@Component("consumerRetriesHealthIndicator")
class ConsumerHealth implements HealthIndicator {

    private final ConsumerRetries retries;
    private final KafkaListenerEndpointRegistry listeners;

    ConsumerHealth(ConsumerRetries retries, KafkaListenerEndpointRegistry listeners) {
        this.retries = retries;
        this.listeners = listeners;
    }

    @Override
    public Health health() {
        Map<String, String> lasting = retries.lasting();
        List<String> stopped = stopped();
        Health.Builder health = lasting.isEmpty() && stopped.isEmpty() ? Health.up() : Health.down();
        lasting.forEach(health::withDetail);
        stopped.forEach(listener -> health.withDetail(listener, "stopped"));
        return health.build();
    }

    private List<String> stopped() {
        List<String> stopped = new ArrayList<>();
        for (MessageListenerContainer listener : listeners.getListenerContainers()) {
            if (!listener.isRunning()) {
                stopped.add(String.valueOf(listener.getListenerId()));
            }
        }
        return stopped;
    }
}
