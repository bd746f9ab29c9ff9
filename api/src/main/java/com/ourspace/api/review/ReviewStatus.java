package com.ourspace.api.review;

/** Whether a review is shown. */
enum ReviewStatus {
    PUBLISHED,
    /** Taken from sight by an operator. */
    HIDDEN,
    /** Taken back by its author. */
    DELETED
}
