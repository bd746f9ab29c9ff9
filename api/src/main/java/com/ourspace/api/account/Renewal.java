package com.ourspace.api.account;

import java.time.Instant;

/** What became of a refresh token that was handed in. */
sealed interface Renewal {

    /** It was good, once; this one takes its place. */
    record Renewed(long userId, Secret next, Instant expiresAt) implements Renewal {}

    /** It was never given out, or was revoked. */
    record Unknown() implements Renewal {}

    /** Its time is over. */
    record Expired() implements Renewal {}

    /** It had been handed in before: two people have it, and nobody knows which is its owner. */
    record Reused() implements Renewal {}
}
