package com.ourspace.booking.space;

import com.ourspace.booking.log.RecordByRecord;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Envelope.MalformedEnvelope;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.space.SpaceChange;
import com.ourspace.contracts.space.SpaceCommand;
import com.ourspace.contracts.space.SpaceCommand.CreateSpace;
import com.ourspace.messaging.DeserializationFailure;
import com.ourspace.messaging.ReceivedMessage;
import com.ourspace.messaging.RecordReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads the commands of hosts, and has them decided one at a time. */
@Component
class SpaceCommandListener {

    private static final Pattern VERSION = Pattern.compile("\\.v\\d+$");
    private static final Pattern SPACE_ID = Pattern.compile("\\d{1,18}");

    private static final String ID = "booking-processor-spaces";

    private final RecordByRecord recordByRecord;
    private final RecordReader reader;
    private final SpaceDesk desk;
    private final SpaceChangeDesk changes;

    SpaceCommandListener(RecordByRecord recordByRecord, RecordReader reader, SpaceDesk desk, SpaceChangeDesk changes) {
        this.recordByRecord = recordByRecord;
        this.reader = reader;
        this.desk = desk;
        this.changes = changes;
    }

    @KafkaListener(id = ID, topics = Topic.Name.SPACE_COMMANDS, batch = "true", concurrency = "1")
    void on(List<ConsumerRecord<String, byte[]>> records, Consumer<?, ?> consumer) {
        recordByRecord.handle(ID, records, consumer, SpaceCommand.class, this::handle, this::reject);
    }

    private void handle(ReceivedMessage<SpaceCommand> received) {
        ListingLimits.check(received.message());
        switch (received.message()) {
            case CreateSpace create -> create(create, received.envelope());
            case SpaceChange change -> decide(change, received.envelope(), received.source());
        }
    }

    private void create(CreateSpace create, Envelope envelope) {
        if (!envelope.id().equals(create.registrationId())) {
            throw new DeserializationFailure("a registration's message id is its registration id");
        }
        desk.create(create, envelope);
    }

    private void decide(SpaceChange change, Envelope envelope, ConsumerRecord<String, byte[]> record) {
        if (!envelope.id().equals(change.changeId())) {
            throw new DeserializationFailure("a change's message id is its change id");
        }
        changes.decide(change, envelope, Instant.ofEpochMilli(record.timestamp()));
    }

    /** Rejects a command that can't be decided, if its headers and key identify it. */
    private void reject(ConsumerRecord<String, byte[]> record) {
        Envelope envelope;
        try {
            envelope = reader.envelope(record);
        } catch (MalformedEnvelope unidentified) {
            return;
        }
        rejectIfRegistration(record, envelope);
        rejectIfChange(record, envelope);
    }

    /** Refuses the change with INTERNAL_ERROR. */
    private void rejectIfChange(ConsumerRecord<String, byte[]> record, Envelope envelope) {
        boolean isChange = MessageType.named(VERSION.matcher(envelope.type()).replaceFirst(".v1"))
                .filter(type -> SpaceChange.class.isAssignableFrom(type.javaType()))
                .isPresent();
        if (isChange && record.key() != null && SPACE_ID.matcher(record.key()).matches()) {
            Instant at = Instant.ofEpochMilli(record.timestamp());
            changes.rejectUndecidable(envelope.id(), Long.parseLong(record.key()), envelope, at);
        }
    }

    /** Rejects the registration with INTERNAL_ERROR. */
    private void rejectIfRegistration(ConsumerRecord<String, byte[]> record, Envelope envelope) {
        if (envelope.type().startsWith("create-space.")
                && envelope.id().toString().equals(record.key())) {
            UUID registrationId = envelope.id();
            desk.reject(registrationId, envelope);
        }
    }
}
