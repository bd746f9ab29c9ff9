package com.ourspace.booking.log;

import com.ourspace.messaging.RetryInPlace;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.CommonErrorHandler;

/** How the listeners of this service read the log. */
@Configuration(proxyBeanMethods = false)
class KafkaConsumerConfiguration {

    /**
     * The last resort. {@link PolledRecords} deals with failures of the database and the broker; what fails even there
     * is retried in place, all of the poll, for as long as it takes.
     */
    @Bean
    CommonErrorHandler retryInPlace() {
        return RetryInPlace.with(PolledRecords.BACKOFF);
    }

    /** A batch is one transaction, so the fewer there are, the cheaper is a decision. */
    @Bean
    DefaultKafkaConsumerFactoryCustomizer gatheringPolls(
            @Value("${spring.kafka.consumer.max-poll-records}") int maxRecords) {
        return factory -> factory.addPostProcessor(consumer -> GatheringPoll.of(consumer, maxRecords));
    }
}
