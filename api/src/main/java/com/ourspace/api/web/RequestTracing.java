package com.ourspace.api.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records requests for a collector of traces. It is implemented elsewhere, because this package uses no other. */
public interface RequestTracing {

    /**
     * Begins the span of a request.
     *
     * @param caller the trace context that the client has sent, if it is valid
     * @return empty if nothing is recorded at all
     */
    Optional<RequestSpan> begin(String method, Optional<Trace> caller);

    /** A request under way. */
    interface RequestSpan {

        /** The context for all that the request leads to. */
        Trace trace();

        /**
         * Ends the span.
         *
         * @param status of the response
         * @param route the pattern of the path, such as {@code /v1/orders/{id}}; null if no endpoint has it
         */
        void end(int status, @Nullable String route);
    }
}
