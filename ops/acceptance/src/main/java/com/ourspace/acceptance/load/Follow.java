package com.ourspace.acceptance.load;

/** How a client learns what became of its order. */
enum Follow {
    /** It asks for the order that {@code Location} names, with {@code Prefer: wait}. */
    POLL,

    /** Its POST says {@code Prefer: wait}; where the answer is 202 all the same, it polls. */
    PREFER_ON_POST,

    /** It does not ask. */
    NOT_AT_ALL
}
