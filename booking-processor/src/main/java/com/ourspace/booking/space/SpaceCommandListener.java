package com.ourspace.booking.space;

import com.ourspace.booking.log.DeadLetters;
import com.ourspace.booking.log.Hopeless;
import com.ourspace.booking.log.RecordReader;
import com.ourspace.booking.log.UnreadableRecord;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.space.CreateSpace;
import com.ourspace.contracts.space.SpaceChange;
import com.ourspace.contracts.space.SpaceCommand;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Takes what hosts ask for, one command at a time. */
@Component
class SpaceCommandListener {

    private static final Pattern VERSION = Pattern.compile("\\.v\\d+$");
    private static final Pattern SPACE_ID = Pattern.compile("\\d{1,18}");

    private final RecordReader reader;
    private final DeadLetters deadLetters;
    private final SpaceDesk desk;
    private final SpaceChangeDesk changes;

    SpaceCommandListener(RecordReader reader, DeadLetters deadLetters, SpaceDesk desk, SpaceChangeDesk changes) {
        this.reader = reader;
        this.deadLetters = deadLetters;
        this.desk = desk;
        this.changes = changes;
    }

    @KafkaListener(
            id = "booking-processor-spaces",
            topics = Topic.Name.SPACE_COMMANDS,
            batch = "true",
            concurrency = "1")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        deadLetters.sift(records, this::handle);
    }

    /** What can't be carried out is put aside; whoever waits for it is told, if it says who that is. */
    private void handle(ConsumerRecord<String, byte[]> record) {
        Envelope envelope = reader.envelope(record);
        try {
            switch (reader.message(record, envelope, SpaceCommand.class)) {
                case CreateSpace create -> desk.create(create, envelope);
                case SpaceChange change -> decide(change, envelope, record);
            }
        } catch (RuntimeException failure) {
            if (!Hopeless.is(failure)) {
                throw failure;
            }
            deadLetters.putAside(record, failure);
            rejectIfRegistration(record, envelope);
            giveUpIfChange(record, envelope);
        }
    }

    private void decide(SpaceChange change, Envelope envelope, ConsumerRecord<String, byte[]> record) {
        if (!envelope.id().equals(change.changeId())) {
            throw new UnreadableRecord("a change's message id is its change id");
        }
        changes.decide(change, envelope, Instant.ofEpochMilli(record.timestamp()));
    }

    /** Whoever waits for this change is told that nothing will come of it. */
    private void giveUpIfChange(ConsumerRecord<String, byte[]> record, Envelope envelope) {
        boolean isChange = MessageType.named(VERSION.matcher(envelope.type()).replaceFirst(".v1"))
                .filter(type -> SpaceChange.class.isAssignableFrom(type.javaType()))
                .isPresent();
        if (isChange && record.key() != null && SPACE_ID.matcher(record.key()).matches()) {
            Instant at = Instant.ofEpochMilli(record.timestamp());
            changes.giveUp(envelope.id(), Long.parseLong(record.key()), envelope, at);
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
