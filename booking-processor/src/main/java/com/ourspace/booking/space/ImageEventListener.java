package com.ourspace.booking.space;

import com.ourspace.booking.log.RecordByRecord;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.image.ImageEvent;
import com.ourspace.contracts.image.ImageOwner;
import com.ourspace.messaging.ReceivedMessage;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads which images are stored; the first stored image activates its space. */
@Component
class ImageEventListener {

    private static final String ID = "booking-processor-images";

    private final RecordByRecord recordByRecord;
    private final SpaceDesk desk;

    ImageEventListener(RecordByRecord recordByRecord, SpaceDesk desk) {
        this.recordByRecord = recordByRecord;
        this.desk = desk;
    }

    @KafkaListener(id = ID, topics = Topic.Name.IMAGE_EVENTS, batch = "true", concurrency = "1")
    void on(List<ConsumerRecord<String, byte[]>> records, Consumer<?, ?> consumer) {
        recordByRecord.handle(ID, records, consumer, ImageEvent.class, this::handle);
    }

    private void handle(ReceivedMessage<ImageEvent> received) {
        // An image of a review activates no space.
        if (received.message().owner() == ImageOwner.SPACE) {
            desk.recordOutcome(received.message(), received.envelope());
        }
    }
}
