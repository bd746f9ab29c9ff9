package com.ourspace.booking.architecture.bad.domain;

import java.util.UUID;

/** Bad: another id at every replay. */
public record NumberedByChance(UUID id) {

    public NumberedByChance() {
        this(UUID.randomUUID());
    }
}
