package com.ourspace.architecture.bad;

import java.util.UUID;

/** Bad: has another id at every replay. */
public record RandomId(UUID id) {

    public RandomId() {
        this(UUID.randomUUID());
    }
}
