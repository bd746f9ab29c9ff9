package com.ourspace.contracts.architecture.bad;

import java.util.UUID;

/** Bad: a different id at every replay. */
public record IdMaker(UUID id) {

    public IdMaker() {
        this(UUID.randomUUID());
    }
}
