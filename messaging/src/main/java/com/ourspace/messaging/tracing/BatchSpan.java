package com.ourspace.messaging.tracing;

import com.ourspace.contracts.Envelope;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The spans of messages that are handled together. Each message has a span in its own trace, with a link to the span of
 * the batch; the span of the batch is a trace of its own, with a link to the sender of each message. All of them end
 * with the batch.
 */
public interface BatchSpan extends AutoCloseable {

    /** The batch of a service that records nothing. */
    BatchSpan NONE = new BatchSpan() {

        @Override
        public Envelope process(ConsumerRecord<?, ?> record, Envelope envelope) {
            return envelope;
        }

        @Override
        public MessageSpan send(String topic, Envelope envelope, Instant since) {
            return MessageSpan.NONE;
        }

        @Override
        public void stream(String stream, long number, @Nullable String traceparent) {}

        @Override
        public void failed(Throwable cause) {}

        @Override
        public void close() {}
    };

    /**
     * Begins the span of a message that was read. It begins when the batch does.
     *
     * @param envelope the message's
     * @return the envelope for what follows; the same one if the trace is not recorded
     */
    Envelope process(ConsumerRecord<?, ?> record, Envelope envelope);

    /**
     * Begins the span of a message that is sent.
     *
     * @param since when it begins
     * @return its span, which is closed with the batch
     */
    MessageSpan send(String topic, Envelope envelope, Instant since);

    /**
     * Begins the span of a change that is sent to streams.
     *
     * @param stream what the streams have in common
     * @param number of the change
     * @param traceparent context of what has made the change, if it is known
     */
    void stream(String stream, long number, @Nullable String traceparent);

    /** Notes why the batch has failed, for all of its messages. */
    void failed(Throwable cause);

    @Override
    void close();
}
