package com.ourspace.media.architecture.bad;

import java.util.UUID;

/** Breaks the rule that an event's id is derived from its command. */
public final class RandomIdUser {

    private RandomIdUser() {}

    public static UUID next() {
        return UUID.randomUUID();
    }
}
