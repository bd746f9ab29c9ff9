package com.ourspace.booking.log;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that is to become a dead letter once what it has led to is committed.
 *
 * @param reason why it could not be read, decided or stored
 * @param attempts how often it was tried
 */
public record DeadLetter(ConsumerRecord<String, byte[]> record, RuntimeException reason, int attempts) {}
