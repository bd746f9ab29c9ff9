package com.ourspace.booking.relay;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where rows go. */
interface RowPublisher {

    /**
     * Returns when the records of every row are acknowledged, in order per key.
     *
     * @throws PublishingFailed if some are not; the same rows, all of them, have to be published again
     */
    void publish(List<OutboxRow> rows) throws InterruptedException;

    /** Some rows may not have arrived. */
    final class PublishingFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient @Nullable RejectedRow refused;

        PublishingFailed(Throwable cause) {
            this(cause, null);
        }

        PublishingFailed(Throwable cause, @Nullable RejectedRow refused) {
            super(cause);
            this.refused = refused;
        }

        /** The row that will never be taken as things are, if there is one. */
        Optional<RejectedRow> refused() {
            return Optional.ofNullable(refused);
        }
    }
}
