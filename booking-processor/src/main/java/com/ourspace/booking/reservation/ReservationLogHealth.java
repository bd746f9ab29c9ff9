package com.ourspace.booking.reservation;

import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/** Whether this process has a share of the reservation log; without one it decides nothing. */
@Component("reservationLog")
class ReservationLogHealth implements HealthIndicator {

    private final KafkaListenerEndpointRegistry listeners;

    ReservationLogHealth(KafkaListenerEndpointRegistry listeners) {
        this.listeners = listeners;
    }

    @Override
    public Health health() {
        int partitions = Optional.ofNullable(listeners.getListenerContainer(ReservationCommandListener.ID))
                .map(MessageListenerContainer::getAssignedPartitions)
                .map(assigned -> assigned.size())
                .orElse(0);
        return (partitions > 0 ? Health.up() : Health.down())
                .withDetail("partitions", partitions)
                .build();
    }
}
