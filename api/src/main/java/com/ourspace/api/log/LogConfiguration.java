package com.ourspace.api.log;

import com.ourspace.contracts.Topic;
import java.time.Duration;
import org.apache.kafka.common.TopicPartition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** How projections deal with trouble: the unreadable is put aside, everything else is tried again in place. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    private static final Duration DEAD_LETTER_PATIENCE = Duration.ofSeconds(6);

    @Bean
    DeadLetterPublishingRecoverer deadLetters(KafkaTemplate<String, byte[]> kafka) {
        var deadLetters = new DeadLetterPublishingRecoverer(
                kafka,
                (record, exception) ->
                        new TopicPartition(record.topic() + Topic.Name.DEAD_LETTER_SUFFIX, record.partition()));
        deadLetters.setFailIfSendResultIsError(true);
        deadLetters.setWaitForSendResultTimeout(DEAD_LETTER_PATIENCE);
        deadLetters.excludeHeader(HeadersToAdd.EX_STACKTRACE);
        return deadLetters;
    }

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
