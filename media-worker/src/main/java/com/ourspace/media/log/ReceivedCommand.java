package com.ourspace.media.log;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.image.ImageCommand;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A command as it came, with what stood around it.
 *
 * @param source the record as it came, for the dead letters
 */
public record ReceivedCommand(Envelope envelope, ImageCommand command, ConsumerRecord<String, byte[]> source) {}
