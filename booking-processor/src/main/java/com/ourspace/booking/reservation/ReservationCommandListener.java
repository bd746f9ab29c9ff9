package com.ourspace.booking.reservation;

import com.ourspace.booking.log.Fence;
import com.ourspace.booking.log.PolledRecords;
import com.ourspace.booking.log.RecordByRecord;
import com.ourspace.booking.log.RetryClassifier;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Envelope.MalformedEnvelope;
import com.ourspace.contracts.Topic;
import com.ourspace.messaging.DeadLetter;
import com.ourspace.messaging.DeadLetters;
import com.ourspace.messaging.DeserializationFailure;
import com.ourspace.messaging.RecordReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;
import org.springframework.stereotype.Component;

/**
 * Decodes the commands of the log, in their order, and has them decided. The offset moves after the commit, and after
 * the broker has acknowledged every dead letter.
 */
@Component
class ReservationCommandListener implements ConsumerSeekAware {

    static final String ID = "booking-processor";
    private static final Logger LOG = LoggerFactory.getLogger(ReservationCommandListener.class);

    private final PolledRecords polled;
    private final RecordReader reader;
    private final CommandDecoder commandDecoder;
    private final ReservationDesk desk;

    ReservationCommandListener(
            PolledRecords polled, RecordReader reader, CommandDecoder commandDecoder, ReservationDesk desk) {
        this.polled = polled;
        this.reader = reader;
        this.commandDecoder = commandDecoder;
        this.desk = desk;
    }

    @KafkaListener(id = ID, topics = Topic.Name.RESERVATION_COMMANDS, batch = "true")
    void on(List<ConsumerRecord<String, byte[]>> records, Consumer<?, ?> consumer) {
        polled.handle(ID, records, consumer, this::decide);
    }

    /** Another process may have decided on these partitions since they were revoked. */
    @Override
    public void onPartitionsAssigned(Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        forget(assignments.keySet());
    }

    @Override
    public void onPartitionsRevoked(@Nullable Collection<TopicPartition> partitions) {
        if (partitions != null) {
            forget(partitions);
        }
    }

    private void forget(Collection<TopicPartition> partitions) {
        desk.forget(partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet()));
    }

    private void decide(List<ConsumerRecord<String, byte[]>> records, List<DeadLetter> letters) {
        List<IncomingCommand> batch = new ArrayList<>();
        List<DeadLetter> unreadable = new ArrayList<>();
        records.forEach(record -> decode(record, batch, unreadable));
        decide(batch, 1, letters);
        letters.addAll(unreadable);
    }

    /** A record that can't be read is a dead letter; it is also rejected by an event, if it names its subject. */
    private void decode(ConsumerRecord<String, byte[]> record, List<IncomingCommand> to, List<DeadLetter> unreadable) {
        Envelope envelope;
        try {
            envelope = reader.envelope(record);
        } catch (MalformedEnvelope malformed) {
            unreadable.add(new DeadLetter(record, malformed, 1));
            return;
        }
        try {
            to.add(commandDecoder.decoded(record, envelope));
        } catch (DeserializationFailure reason) {
            unreadable.add(new DeadLetter(record, reason, 1));
            commandDecoder.undecidable(record, envelope).ifPresent(to::add);
        }
    }

    /**
     * A decision that can't be made or stored must not stop those around it: the batch is decided in halves until its
     * command is alone. That command is rejected as undecidable and becomes a dead letter. If the cause is a bug of
     * this code, the batch is tried several times before.
     */
    private void decide(List<IncomingCommand> batch, int attempt, List<DeadLetter> letters) {
        try {
            Fence.execute(() -> letters.addAll(desk.decide(batch)));
        } catch (RuntimeException failure) {
            boolean bug = RetryClassifier.isBug(failure);
            if (!bug && !RetryClassifier.isNonRetryable(failure)) {
                throw failure;
            }
            if (bug && attempt < RecordByRecord.BUG_ATTEMPTS) {
                decide(batch, attempt + 1, letters);
            } else if (batch.size() == 1) {
                rejectUndecidable(
                        batch.getFirst(), new DeadLetter(batch.getFirst().source(), failure, attempt), letters);
            } else {
                int middle = batch.size() / 2;
                decide(batch.subList(0, middle), attempt + 1, letters);
                decide(batch.subList(middle, batch.size()), attempt + 1, letters);
            }
        }
    }

    private void rejectUndecidable(IncomingCommand command, DeadLetter letter, List<DeadLetter> letters) {
        if (RetryClassifier.isBug(letter.reason())) {
            DeadLetters.logBug(letter);
        }
        switch (command) {
            case IncomingCommand.Decoded decoded -> {
                decide(List.of(decoded.asUndecidable()), RecordByRecord.BUG_ATTEMPTS, letters);
                letters.add(letter);
            }
            // Not even the rejection can be stored. The dead letter of the record is written anyway.
            case IncomingCommand.Undecidable undecidable ->
                LOG.warn(
                        "The rejection of command {} can't be stored",
                        undecidable.envelope().id());
        }
    }
}
