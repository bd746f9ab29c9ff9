package com.ourspace.booking.relay;

import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * A row with a message that Kafka will not take however often it is sent. Nothing behind it is published until somebody
 * has changed what is in its way: left out it would be missed by all who read its key.
 *
 * @param id the row's
 * @param topic the message's, as are the key and the bytes
 * @param reason the name of what Kafka said
 */
record RejectedRow(long id, String topic, String key, int payloadBytes, String reason) {

    static RejectedRow of(long rowId, OutboxMessage message, Throwable cause) {
        return new RejectedRow(
                rowId,
                message.header().topic(),
                message.header().key(),
                message.payloadBytes(),
                cause.getClass().getSimpleName());
    }

    /** Whether the broker says no to the record itself, so that sending it again is of no use. */
    static boolean isForGood(Throwable cause) {
        return cause instanceof RecordTooLargeException
                || cause instanceof RecordBatchTooLargeException
                || cause instanceof InvalidRecordException
                || cause instanceof InvalidTimestampException
                || cause instanceof InvalidTopicException
                || cause instanceof PolicyViolationException
                || cause instanceof AuthorizationException;
    }
}
