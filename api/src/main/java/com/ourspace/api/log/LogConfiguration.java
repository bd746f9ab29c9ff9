package com.ourspace.api.log;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * How projections deal with trouble: what can never be read or written is put aside, everything else is tried again in
 * place.
 */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    /**
     * Boot gives it to every listener. Nothing that was decided is ever skipped: a batch is repeated until it works.
     */
    @Bean
    CommonErrorHandler retryInPlace() {
        ExponentialBackOff backOff = new ExponentialBackOff(100, 2);
        backOff.setMaxInterval(2_000);
        DefaultErrorHandler handler = new DefaultErrorHandler(
                (record, exception) -> {
                    throw new IllegalStateException("never skipped", exception);
                },
                backOff);
        // spring-kafka holds some exceptions for hopeless; here none is.
        handler.setClassifications(java.util.Map.of(), true);
        return handler;
    }
}
