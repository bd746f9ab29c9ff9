package com.ourspace.booking.relay;

import java.util.List;

/** Where rows go. */
interface RowPublisher {

    /**
     * Returns when every row's record is acknowledged, in order per key.
     *
     * @throws PublishingFailed if some are not; the same rows, all of them, have to be published again
     */
    void publish(List<OutboxRow> rows) throws InterruptedException;

    /** Some rows may not have arrived. */
    final class PublishingFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PublishingFailed(Throwable cause) {
            super(cause);
        }
    }
}
