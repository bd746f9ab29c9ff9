package com.ourspace.api.log;

import com.ourspace.messaging.Backoff;
import com.ourspace.messaging.RetryInPlace;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.CommonErrorHandler;

/**
 * How projections deal with failures: a record that can never be read or written becomes a dead letter, everything else
 * is retried in place.
 */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    /** Spring Boot gives the handler to every listener. No event that was decided is ever skipped. */
    @Bean
    CommonErrorHandler retryInPlace() {
        return RetryInPlace.with(new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2)));
    }
}
