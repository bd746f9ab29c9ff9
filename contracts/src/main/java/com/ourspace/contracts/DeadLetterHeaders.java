package com.ourspace.contracts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The headers that are added to a record when it becomes a dead letter: its position and the failure, as UTF-8 text
 * that the console tools show. The record's own headers, key and value are kept.
 *
 * @param topic topic from which the record was read
 * @param partition partition of the record in that topic
 * @param offset offset of the record in that partition
 * @param timestamp broker timestamp of the record
 * @param exceptionClass class of the innermost cause of the failure
 * @param exceptionMessage message of that cause, at most 500 characters; empty if it has none
 * @param attempts number of times the record was tried
 * @param consumerGroup consumer group that could not read, decide or store the record
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

    /**
     * The maximum length of the message: a message may quote the whole record, and the headers have to fit beside it.
     */
    private static final int LONGEST_MESSAGE = 500;

    /** The headers of a record that failed for this reason; class and message are those of the innermost cause. */
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

    /** The innermost cause of a failure. */
    public static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    /** The headers to add, in the order in which an operator reads them. */
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
