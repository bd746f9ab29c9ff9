package com.ourspace.api.block;

/** The states of a block. */
enum BlockStatus {
    /** In the log, not decided yet. */
    PENDING,
    BLOCKED,
    /** Unblocked by its host. */
    ENDED,
    REFUSED
}
