package com.ourspace.architecture.bad;

import java.util.UUID;

/** Bad: another id at every replay. */
public record NumberedByChance(UUID id) {

    public NumberedByChance() {
        this(UUID.randomUUID());
    }
}
