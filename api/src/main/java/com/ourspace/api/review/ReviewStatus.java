package com.ourspace.api.review;

/** The states of a review. */
enum ReviewStatus {
    PUBLISHED,
    /** Hidden by an operator. */
    HIDDEN,
    /** Deleted by its author. */
    DELETED
}
