package com.ourspace.booking.space;

import com.ourspace.booking.log.PolledRecords;
import com.ourspace.booking.log.RecordByRecord;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.image.ImageEvent;
import com.ourspace.contracts.image.ImageOwner;
import com.ourspace.messaging.RecordReader;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns which images are stored: the first one opens its space. */
@Component
class ImageEventListener {

    private static final String ID = "booking-processor-images";

    private final PolledRecords polled;
    private final RecordReader reader;
    private final SpaceDesk desk;

    ImageEventListener(PolledRecords polled, RecordReader reader, SpaceDesk desk) {
        this.polled = polled;
        this.reader = reader;
        this.desk = desk;
    }

    @KafkaListener(id = ID, topics = Topic.Name.IMAGE_EVENTS, batch = "true", concurrency = "1")
    void on(List<ConsumerRecord<String, byte[]>> records, Consumer<?, ?> consumer) {
        polled.handle(
                ID,
                records,
                consumer,
                (some, letters) -> RecordByRecord.handle(some, letters, this::handle, RecordByRecord.NOBODY_WAITS));
    }

    private void handle(ConsumerRecord<String, byte[]> record) {
        Envelope envelope = reader.envelope(record);
        ImageEvent event = reader.message(record, envelope, ImageEvent.class);
        // A review's picture opens nothing.
        if (event.owner() == ImageOwner.SPACE) {
            desk.recordOutcome(event, envelope);
        }
    }
}
