package com.ourspace.api.catalog;

/** The states of an image. */
public enum ImageStatus {
    /** Not processed yet. */
    PENDING,
    READY,
    REJECTED,
    /** Removed by its host. */
    REMOVED
}
