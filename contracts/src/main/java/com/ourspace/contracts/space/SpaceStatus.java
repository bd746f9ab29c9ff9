package com.ourspace.contracts.space;

/** Where a space stands. */
public enum SpaceStatus {
    /** Registered; none of its images is stored yet. */
    DRAFT,
    /** Listed and bookable. */
    ACTIVE,
    PAUSED,
    REMOVED
}
