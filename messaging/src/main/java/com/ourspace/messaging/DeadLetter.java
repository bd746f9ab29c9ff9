package com.ourspace.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that becomes a dead letter once the outcome of its batch is committed.
 *
 * @param reason why the record could not be read, decided or stored
 * @param attempts how often it was tried, at least 1
 */
public record DeadLetter(ConsumerRecord<String, byte[]> record, RuntimeException reason, int attempts) {}
