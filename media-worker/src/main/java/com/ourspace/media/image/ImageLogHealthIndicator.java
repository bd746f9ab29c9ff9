package com.ourspace.media.image;

import java.util.Collection;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/** Up while the consumer group has assigned partitions of the image commands to this worker. */
@Component
class ImageLogHealthIndicator implements HealthIndicator {
    private final KafkaListenerEndpointRegistry listeners;

    ImageLogHealthIndicator(KafkaListenerEndpointRegistry listeners) {
        this.listeners = listeners;
    }

    @Override
    public Health health() {
        MessageListenerContainer container = listeners.getListenerContainer(ImageCommandListener.ID);
        if (container == null || !container.isRunning()) {
            return Health.down().withDetail("reason", "not listening").build();
        }
        Collection<TopicPartition> assigned = container.getAssignedPartitions();
        int partitions = assigned == null ? 0 : assigned.size();
        return (partitions > 0 ? Health.up() : Health.down())
                .withDetail("partitions", partitions)
                .build();
    }
}
