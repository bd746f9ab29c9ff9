package com.ourspace.api.log;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that the read models go on without.
 *
 * @param kind never {@link FailureKind#DEPENDENCY}
 * @param reason what went wrong with it last
 * @param attempts how often it was tried, at least 1
 */
record DeadLetter(ConsumerRecord<String, byte[]> record, FailureKind kind, Exception reason, int attempts) {}
