package com.ourspace.messaging;

import com.ourspace.messaging.tracing.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.MessageListenerContainer;
import tools.jackson.databind.json.JsonMapper;

/** The beans of this module. A service imports this configuration. */
@Configuration(proxyBeanMethods = false)
public class MessagingConfiguration {

    @Bean
    RecordReader recordReader(JsonMapper json) {
        return new RecordReader(json);
    }

    @Bean
    KafkaClients kafkaClients(KafkaProperties properties) {
        return KafkaClients.of(properties);
    }

    @Bean
    DeadLetters deadLetters(KafkaTemplate<String, byte[]> kafka, MeterRegistry meters) {
        return new DeadLetters(kafka, meters);
    }

    @Bean
    ConsumerRetries consumerRetries(
            MeterRegistry meters, InstantSource clock, KafkaListenerEndpointRegistry listeners) {
        return new ConsumerRetries(meters, clock, key -> isAssigned(key, listeners));
    }

    @Bean
    Tracing tracing(
            @Value("${spring.application.name}") String service,
            @Value("${ourspace.tracing.endpoint:}") String endpoint,
            @Value("${ourspace.tracing.sampling:0.1}") double sampling) {
        return endpoint.isBlank() ? Tracing.off() : Tracing.to(endpoint, service, sampling);
    }

    /** Whether this process consumes the partition; a listener that retries all its partitions ends that itself. */
    private static boolean isAssigned(RetryKey key, KafkaListenerEndpointRegistry listeners) {
        TopicPartition partition = key.partition();
        return partition == null
                || Optional.ofNullable(listeners.getListenerContainer(key.listener()))
                        .map(MessageListenerContainer::getAssignedPartitions)
                        .filter(assigned -> assigned.contains(partition))
                        .isPresent();
    }
}
