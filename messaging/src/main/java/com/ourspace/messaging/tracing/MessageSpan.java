package com.ourspace.messaging.tracing;

import com.ourspace.contracts.Envelope;

/** The span of one message, from its creation until it is closed. */
public interface MessageSpan extends AutoCloseable {

    /** The span of a message whose trace is not recorded. */
    MessageSpan NONE = new MessageSpan() {

        @Override
        public Envelope inject(Envelope envelope) {
            return envelope;
        }

        @Override
        public void appended(int partition, long offset) {}

        @Override
        public void failed(Throwable cause) {}

        @Override
        public void close() {}
    };

    /** The envelope with this span as its trace context, for what follows; the same one if nothing is recorded. */
    Envelope inject(Envelope envelope);

    /** Notes where the log has the message. */
    void appended(int partition, long offset);

    /** Notes why the operation has failed. The text of the failure stays out: it may quote what a person wrote. */
    void failed(Throwable cause);

    @Override
    void close();
}
