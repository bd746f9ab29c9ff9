package com.ourspace.booking.space;

import java.util.UUID;

/** An image of a space, and its status. */
record GalleryImage(UUID id, Status status) {

    enum Status {
        /** The media worker has not processed it yet. */
        PENDING,
        READY,
        /** The media worker rejected it: only the host sees it, and it counts for nothing. */
        REJECTED
    }

    boolean is(Status other) {
        return status == other;
    }
}
