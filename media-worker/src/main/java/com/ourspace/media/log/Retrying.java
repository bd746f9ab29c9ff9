package com.ourspace.media.log;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.util.backoff.ExponentialBackOff;

/** Trouble with S3 or the broker: the same batch again, in place, for as long as it takes. */
@Configuration
class Retrying {
    private static final long FIRST_WAIT_MILLIS = 250;
    private static final long LONGEST_WAIT_MILLIS = 10_000;

    /** Between the tries the consumer is paused and goes on polling, so it keeps its partitions. */
    @Bean
    CommonErrorHandler retryInPlace(ConsumerRetries retries) {
        ExponentialBackOff backOff = new ExponentialBackOff(FIRST_WAIT_MILLIS, 2);
        backOff.setMaxInterval(LONGEST_WAIT_MILLIS);
        backOff.setMaxElapsedTime(Long.MAX_VALUE);
        backOff.setMaxAttempts(Long.MAX_VALUE);
        DefaultErrorHandler handler = new DefaultErrorHandler(backOff);
        // By default some exceptions count as hopeless and their records are skipped; here nothing is.
        handler.setClassifications(Map.of(), true);
        handler.setRetryListeners(new Noted(retries));
        return handler;
    }

    private record Noted(ConsumerRetries retries) implements RetryListener {

        @Override
        public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception trouble, int attempt) {
            retries.failed(trouble);
        }

        @Override
        public void failedDelivery(ConsumerRecords<?, ?> records, @Nullable Exception trouble, int attempt) {
            retries.failed(trouble);
        }
    }
}
