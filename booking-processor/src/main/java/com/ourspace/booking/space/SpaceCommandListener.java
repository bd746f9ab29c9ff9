package com.ourspace.booking.space;

import com.ourspace.booking.log.DeadLetters;
import com.ourspace.booking.log.RecordReader;
import com.ourspace.booking.log.UnreadableRecord;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Envelope.MalformedEnvelope;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.space.CreateSpace;
import com.ourspace.contracts.space.SpaceCommand;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Takes what hosts ask for, one command at a time. */
@Component
class SpaceCommandListener {

    private final RecordReader reader;
    private final DeadLetters deadLetters;
    private final SpaceDesk desk;

    SpaceCommandListener(RecordReader reader, DeadLetters deadLetters, SpaceDesk desk) {
        this.reader = reader;
        this.deadLetters = deadLetters;
        this.desk = desk;
    }

    @KafkaListener(
            id = "booking-processor-spaces",
            topics = Topic.Name.SPACE_COMMANDS,
            batch = "true",
            concurrency = "1")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        records.forEach(this::handle);
    }

    private void handle(ConsumerRecord<String, byte[]> record) {
        Envelope envelope;
        try {
            envelope = reader.envelope(record);
        } catch (MalformedEnvelope unreadable) {
            deadLetters.putAside(record, unreadable);
            return;
        }
        try {
            switch (reader.message(record, envelope, SpaceCommand.class)) {
                case CreateSpace create -> desk.create(create, envelope);
            }
        } catch (UnreadableRecord unreadable) {
            deadLetters.putAside(record, unreadable);
            rejectIfRegistration(record, envelope);
        }
    }

    /** Whoever waits for this registration is told that nothing will come of it. */
    private void rejectIfRegistration(ConsumerRecord<String, byte[]> record, Envelope envelope) {
        if (envelope.type().startsWith("create-space.")
                && envelope.id().toString().equals(record.key())) {
            UUID registrationId = envelope.id();
            desk.reject(registrationId, envelope);
        }
    }
}
