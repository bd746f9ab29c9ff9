package com.ourspace.booking.log;

import com.ourspace.messaging.RetryInPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.CommonErrorHandler;

/**
 * The last resort. {@link PolledRecords} deals with failures of the database and the broker; what fails even there is
 * retried in place, all of the poll, for as long as it takes.
 */
@Configuration(proxyBeanMethods = false)
class KafkaErrorHandlerConfiguration {

    /** Spring Boot gives the handler to every listener. */
    @Bean
    CommonErrorHandler retryInPlace() {
        return RetryInPlace.with(PolledRecords.BACKOFF);
    }
}
