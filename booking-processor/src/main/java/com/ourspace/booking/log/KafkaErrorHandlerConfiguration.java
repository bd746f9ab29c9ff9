package com.ourspace.booking.log;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * The last resort. Trouble with database or broker is dealt with by {@link PolledRecords}; what fails even there is
 * tried again in place, all of the poll, for as long as it takes.
 */
@Configuration
class KafkaErrorHandlerConfiguration {

    private static final long FIRST_WAIT_MILLIS = 100;
    private static final long LONGEST_WAIT_MILLIS = 5_000;

    /** No recoverer is ever reached: what is put aside was found unreadable before, not after so many tries. */
    @Bean
    CommonErrorHandler retryInPlace() {
        ExponentialBackOff backOff = new ExponentialBackOff(FIRST_WAIT_MILLIS, 2);
        backOff.setMaxInterval(LONGEST_WAIT_MILLIS);
        backOff.setMaxElapsedTime(Long.MAX_VALUE);
        backOff.setMaxAttempts(Long.MAX_VALUE);
        DefaultErrorHandler handler = new DefaultErrorHandler(backOff);
        // By default some exceptions count as hopeless and their records are skipped; here nothing is.
        handler.setClassifications(Map.of(), true);
        return handler;
    }
}
