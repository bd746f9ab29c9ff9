package com.ourspace.contracts.architecture.bad;

import java.util.UUID;

/** Bad: has another id at every replay. */
public record RandomIdMessage(UUID id) {

    public RandomIdMessage() {
        this(UUID.randomUUID());
    }
}
