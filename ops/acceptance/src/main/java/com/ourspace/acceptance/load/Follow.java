package com.ourspace.acceptance.load;

/** The way in which a client learns the outcome of its order. */
enum Follow {
    /** The client polls the order that {@code Location} names, with {@code Prefer: wait}. */
    POLL,

    /** The POST contains {@code Prefer: wait}; if the response is 202 nevertheless, the client polls. */
    PREFER_ON_POST,

    /** The client does not ask for the outcome. */
    NOT_AT_ALL
}
