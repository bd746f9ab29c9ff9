package com.ourspace.booking.log;

import com.ourspace.messaging.DeadLetter;
import com.ourspace.messaging.DeadLetters;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handles records one at a time, each in a transaction of its own. */
public final class RecordByRecord {

    private static final Logger LOG = LoggerFactory.getLogger(RecordByRecord.class);

    /** How often a record is tried that makes our own code fail, before it is put aside. */
    public static final int BUG_ATTEMPTS = 3;

    /** The answer to records nobody waits for. */
    public static final Consumer<ConsumerRecord<String, byte[]>> NOBODY_WAITS = _ -> {};

    private RecordByRecord() {}

    /**
     * Handles records in their order; one that no retry will help becomes a letter, and so does one that fails by our
     * own mistake again and again.
     *
     * @param handle deals with one record; after what it throws nothing has happened
     * @param answer tells whoever waits for a record that nothing will come of it
     * @throws RuntimeException trouble that passes
     */
    public static void handle(
            List<ConsumerRecord<String, byte[]>> records,
            List<DeadLetter> letters,
            Consumer<ConsumerRecord<String, byte[]>> handle,
            Consumer<ConsumerRecord<String, byte[]>> answer) {
        for (ConsumerRecord<String, byte[]> record : records) {
            handle(record, letters, handle, answer);
        }
    }

    private static void handle(
            ConsumerRecord<String, byte[]> record,
            List<DeadLetter> letters,
            Consumer<ConsumerRecord<String, byte[]>> handle,
            Consumer<ConsumerRecord<String, byte[]>> answer) {
        for (int attempt = 1; ; attempt++) {
            try {
                Fence.execute(() -> handle.accept(record));
                return;
            } catch (RuntimeException failure) {
                boolean bug = RetryClassifier.isBug(failure);
                if (!bug && !RetryClassifier.isNonRetryable(failure)) {
                    throw failure;
                }
                if (!bug || attempt == BUG_ATTEMPTS) {
                    deadLetter(new DeadLetter(record, failure, attempt), bug, letters, answer);
                    return;
                }
            }
        }
    }

    private static void deadLetter(
            DeadLetter letter, boolean bug, List<DeadLetter> letters, Consumer<ConsumerRecord<String, byte[]>> answer) {
        if (bug) {
            DeadLetters.logBug(letter);
        }
        try {
            Fence.execute(() -> answer.accept(letter.record()));
        } catch (RuntimeException failure) {
            // Not even the answer can be stored, as where its id is none that the tables know.
            if (!RetryClassifier.isNonRetryable(failure) && !RetryClassifier.isBug(failure)) {
                throw failure;
            }
            LOG.warn(
                    "Nobody can be told about {}-{} at offset {}",
                    letter.record().topic(),
                    letter.record().partition(),
                    letter.record().offset());
        }
        letters.add(letter);
    }
}
