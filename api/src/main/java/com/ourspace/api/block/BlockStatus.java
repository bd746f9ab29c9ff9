package com.ourspace.api.block;

/** Where a block stands. */
enum BlockStatus {
    /** Accepted in the log, not yet decided. */
    PENDING,
    BLOCKED,
    /** Put back by its host. */
    ENDED,
    REFUSED
}
