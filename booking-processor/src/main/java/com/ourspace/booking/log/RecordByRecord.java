package com.ourspace.booking.log;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Message;
import com.ourspace.messaging.DeadLetter;
import com.ourspace.messaging.DeadLetters;
import com.ourspace.messaging.ReceivedMessage;
import com.ourspace.messaging.RecordReader;
import com.ourspace.messaging.tracing.BatchSpan;
import com.ourspace.messaging.tracing.MessageSpan;
import com.ourspace.messaging.tracing.Operation;
import com.ourspace.messaging.tracing.Tracing;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Handles the records of a poll one at a time, each in a transaction of its own, or all of them in one transaction
 * where that works.
 */
@Component
public class RecordByRecord {

    /** The number of attempts after which a record at which our own code fails becomes a dead letter. */
    public static final int BUG_ATTEMPTS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(RecordByRecord.class);

    private final PolledRecords polled;
    private final RecordReader reader;
    private final Tracing tracing;

    RecordByRecord(PolledRecords polled, RecordReader reader, Tracing tracing) {
        this.polled = polled;
        this.reader = reader;
        this.tracing = tracing;
    }

    /** Handles messages for which no client waits; see the other method. */
    public <M extends Message> void handle(
            String listener,
            List<ConsumerRecord<String, byte[]>> records,
            org.apache.kafka.clients.consumer.Consumer<?, ?> consumer,
            Class<M> kind,
            Consumer<ReceivedMessage<M>> handler) {
        handle(listener, records, consumer, kind, handler, _ -> {});
    }

    /**
     * Handles messages in their order. A record for which a retry does not help becomes a dead letter, and so does one
     * at which our own code fails in every attempt. After a transient failure the records are handled again later.
     *
     * @param listener id of the listener
     * @param kind the kind of message that a record must have
     * @param handler handles one message; it has no effect if it throws
     * @param rejection rejects the request of a record that becomes a dead letter
     */
    public <M extends Message> void handle(
            String listener,
            List<ConsumerRecord<String, byte[]>> records,
            org.apache.kafka.clients.consumer.Consumer<?, ?> consumer,
            Class<M> kind,
            Consumer<ReceivedMessage<M>> handler,
            Consumer<ConsumerRecord<String, byte[]>> rejection) {
        polled.handle(listener, records, consumer, (some, letters) -> {
            for (ConsumerRecord<String, byte[]> record : some) {
                handle(record, letters, () -> decide(read(record, kind), handler), rejection);
            }
        });
    }

    /**
     * Handles messages together, except those that cannot be read or stored with others.
     *
     * @param together handles all messages; handling them again does no harm, whatever it had done before it threw
     * @param handler handles one message; it has no effect if it throws
     */
    public <M extends Message> void handleTogether(
            String listener,
            List<ConsumerRecord<String, byte[]>> records,
            org.apache.kafka.clients.consumer.Consumer<?, ?> consumer,
            Class<M> kind,
            Consumer<List<ReceivedMessage<M>>> together,
            Consumer<ReceivedMessage<M>> handler) {
        polled.handle(listener, records, consumer, (some, letters) -> handle(some, letters, kind, together, handler));
    }

    /** Handles halves by themselves where all together fail, so that one record does not keep the others apart. */
    private <M extends Message> void handle(
            List<ConsumerRecord<String, byte[]>> records,
            List<DeadLetter> letters,
            Class<M> kind,
            Consumer<List<ReceivedMessage<M>>> together,
            Consumer<ReceivedMessage<M>> handler) {
        if (records.size() == 1) {
            ConsumerRecord<String, byte[]> record = records.getFirst();
            handle(record, letters, () -> decide(read(record, kind), handler), _ -> {});
        } else if (!areHandledTogether(records, kind, together)) {
            int middle = records.size() / 2;
            handle(records.subList(0, middle), letters, kind, together, handler);
            handle(records.subList(middle, records.size()), letters, kind, together, handler);
        }
    }

    /** Whether all is done; false if a record, or our own code, is the reason why it is not. */
    private <M extends Message> boolean areHandledTogether(
            List<ConsumerRecord<String, byte[]>> records, Class<M> kind, Consumer<List<ReceivedMessage<M>>> together) {
        BatchSpan spans = tracing.batch(Operation.DECIDE);
        try {
            List<ReceivedMessage<M>> messages = records.stream()
                    .map(record -> read(record, kind))
                    .map(message -> message.withEnvelope(spans.process(message.source(), message.envelope())))
                    .toList();
            Fence.execute(() -> together.accept(messages));
            return true;
        } catch (RuntimeException failure) {
            spans.failed(failure);
            if (!RetryClassifier.isBug(failure) && !RetryClassifier.isNonRetryable(failure)) {
                throw failure;
            }
            return false;
        } finally {
            spans.close();
        }
    }

    private <M extends Message> ReceivedMessage<M> read(ConsumerRecord<String, byte[]> record, Class<M> kind) {
        Envelope envelope = reader.envelope(record);
        return new ReceivedMessage<>(envelope, reader.message(record, envelope, kind), record);
    }

    private <M extends Message> void decide(ReceivedMessage<M> message, Consumer<ReceivedMessage<M>> handler) {
        MessageSpan span = tracing.process(Operation.DECIDE, message.source(), message.envelope());
        try {
            handler.accept(message.withEnvelope(span.inject(message.envelope())));
        } catch (RuntimeException failure) {
            span.failed(failure);
            throw failure;
        } finally {
            span.close();
        }
    }

    private static void handle(
            ConsumerRecord<String, byte[]> record,
            List<DeadLetter> letters,
            Runnable transaction,
            Consumer<ConsumerRecord<String, byte[]>> rejection) {
        for (int attempt = 1; ; attempt++) {
            try {
                Fence.execute(transaction);
                return;
            } catch (RuntimeException failure) {
                boolean bug = RetryClassifier.isBug(failure);
                if (!bug && !RetryClassifier.isNonRetryable(failure)) {
                    throw failure;
                }
                if (!bug || attempt == BUG_ATTEMPTS) {
                    deadLetter(new DeadLetter(record, failure, attempt), bug, letters, rejection);
                    return;
                }
            }
        }
    }

    private static void deadLetter(
            DeadLetter letter,
            boolean bug,
            List<DeadLetter> letters,
            Consumer<ConsumerRecord<String, byte[]>> rejection) {
        if (bug) {
            DeadLetters.logBug(letter);
        }
        try {
            Fence.execute(() -> rejection.accept(letter.record()));
        } catch (RuntimeException failure) {
            // Not even the rejection can be stored, for example because the tables do not know its id.
            if (!RetryClassifier.isNonRetryable(failure) && !RetryClassifier.isBug(failure)) {
                throw failure;
            }
            LOG.warn(
                    "The rejection of {}-{} at offset {} can't be stored",
                    letter.record().topic(),
                    letter.record().partition(),
                    letter.record().offset());
        }
        letters.add(letter);
    }
}
