package com.ourspace.media.architecture.bad;

import java.util.UUID;

/** Breaks: an outcome's id comes from its command. */
public final class IdMaker {

    private IdMaker() {}

    public static UUID next() {
        return UUID.randomUUID();
    }
}
