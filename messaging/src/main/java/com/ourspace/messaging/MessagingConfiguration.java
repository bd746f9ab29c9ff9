package com.ourspace.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The beans of this module. A service imports this configuration. */
@Configuration(proxyBeanMethods = false)
public class MessagingConfiguration {

    @Bean
    RecordReader recordReader(JsonMapper json) {
        return new RecordReader(json);
    }

    @Bean
    DeadLetters deadLetters(KafkaTemplate<String, byte[]> kafka, MeterRegistry meters) {
        return new DeadLetters(kafka, meters);
    }
}
