package com.ourspace.contracts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is added to the headers of a record that becomes a dead letter: where it stood and why it is there, as UTF-8
 * text that the console tools show. Its own headers, key and value are kept.
 *
 * @param topic the topic it was read from
 * @param partition its partition there
 * @param offset its offset there
 * @param timestamp the broker's time of appending it there
 * @param exceptionClass the class of the failure behind all wrappers
 * @param exceptionMessage what that failure says, at most 500 characters; empty if it says nothing
 * @param attempts how often the record was tried
 * @param consumerGroup who could not read, decide or store it
 */
public record DeadLetterHeaders(
        String topic,
        int partition,
        long offset,
        Instant timestamp,
        String exceptionClass,
        String exceptionMessage,
        int attempts,
        String consumerGroup) {

    public static final String ORIGINAL_TOPIC = "dlt-original-topic";
    public static final String ORIGINAL_PARTITION = "dlt-original-partition";
    public static final String ORIGINAL_OFFSET = "dlt-original-offset";
    public static final String ORIGINAL_TIMESTAMP = "dlt-original-timestamp";
    public static final String EXCEPTION_CLASS = "dlt-exception-class";
    public static final String EXCEPTION_MESSAGE = "dlt-exception-message";
    public static final String ATTEMPTS = "dlt-attempts";
    public static final String CONSUMER_GROUP = "dlt-consumer-group";

    /** Enough to know what happened; a message may quote the whole record, and headers have to fit beside it. */
    private static final int LONGEST_MESSAGE = 500;

    /** The headers of a record that failed with this reason; of the reason, the innermost cause counts. */
    public static DeadLetterHeaders of(
            String topic,
            int partition,
            long offset,
            long timestampMillis,
            Throwable reason,
            int attempts,
            String consumerGroup) {
        Throwable root = rootOf(reason);
        String message = root.getMessage() == null ? "" : root.getMessage();
        return new DeadLetterHeaders(
                topic,
                partition,
                offset,
                Instant.ofEpochMilli(timestampMillis),
                root.getClass().getName(),
                message.substring(0, Math.min(message.length(), LONGEST_MESSAGE)),
                attempts,
                consumerGroup);
    }

    /** The failure behind all wrappers. */
    public static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    /** The headers to add, in the order an operator reads them. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(ORIGINAL_TOPIC, topic);
        headers.put(ORIGINAL_PARTITION, Integer.toString(partition));
        headers.put(ORIGINAL_OFFSET, Long.toString(offset));
        headers.put(ORIGINAL_TIMESTAMP, Timestamps.text(timestamp));
        headers.put(EXCEPTION_CLASS, exceptionClass);
        headers.put(EXCEPTION_MESSAGE, exceptionMessage);
        headers.put(ATTEMPTS, Integer.toString(attempts));
        headers.put(CONSUMER_GROUP, consumerGroup);
        return headers;
    }
}
