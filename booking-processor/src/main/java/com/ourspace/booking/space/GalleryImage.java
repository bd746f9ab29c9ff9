package com.ourspace.booking.space;

import java.util.UUID;

/** One picture of a space, and how far it has got. */
record GalleryImage(UUID id, Status status) {

    enum Status {
        /** On its way through the media worker. */
        PENDING,
        READY,
        /** Refused by the media worker: the host is told, nobody else sees it, and it counts for nothing. */
        REJECTED
    }

    boolean is(Status other) {
        return status == other;
    }
}
