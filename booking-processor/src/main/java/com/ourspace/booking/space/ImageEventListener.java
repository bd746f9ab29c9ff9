package com.ourspace.booking.space;

import com.ourspace.booking.log.DeadLetters;
import com.ourspace.booking.log.RecordReader;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.image.ImageEvent;
import com.ourspace.contracts.image.ImageOwner;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns which images are stored: the first one opens its space. */
@Component
class ImageEventListener {

    private final RecordReader reader;
    private final DeadLetters deadLetters;
    private final SpaceDesk desk;

    ImageEventListener(RecordReader reader, DeadLetters deadLetters, SpaceDesk desk) {
        this.reader = reader;
        this.deadLetters = deadLetters;
        this.desk = desk;
    }

    @KafkaListener(id = "booking-processor-images", topics = Topic.Name.IMAGE_EVENTS, batch = "true", concurrency = "1")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        deadLetters.sift(records, this::handle);
    }

    private void handle(ConsumerRecord<String, byte[]> record) {
        Envelope envelope = reader.envelope(record);
        ImageEvent event = reader.message(record, envelope, ImageEvent.class);
        // A review's picture opens nothing.
        if (event.owner() == ImageOwner.SPACE) {
            desk.imageSettled(event, envelope);
        }
    }
}
