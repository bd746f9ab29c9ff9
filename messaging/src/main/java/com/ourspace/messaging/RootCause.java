package com.ourspace.messaging;

import com.ourspace.contracts.DeadLetterHeaders;

/** How logs, metrics and readiness name a failure: by the class of its innermost cause. */
final class RootCause {

    private RootCause() {}

    /** The name of the class alone, because a message may quote what a user wrote. */
    static String name(Throwable failure) {
        return DeadLetterHeaders.rootOf(failure).getClass().getSimpleName();
    }
}
