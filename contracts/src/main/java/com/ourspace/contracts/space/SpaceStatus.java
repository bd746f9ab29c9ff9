package com.ourspace.contracts.space;

/** The status of a space. */
public enum SpaceStatus {
    /** The space is registered; none of its images is stored yet. */
    DRAFT,
    /** The space is listed and can be booked. */
    ACTIVE,
    PAUSED,
    REMOVED
}
