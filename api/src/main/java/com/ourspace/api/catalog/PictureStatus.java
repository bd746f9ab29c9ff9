package com.ourspace.api.catalog;

/** Where a picture stands. */
public enum PictureStatus {
    /** On its way through the media worker. */
    PENDING,
    READY,
    REJECTED,
    /** Taken away by its host. */
    REMOVED
}
