package com.ourspace.api.account;

import java.time.Instant;

/** What became of a refresh token that was handed in. */
sealed interface RefreshResult {

    /** It was good, once; this one takes its place. */
    record Renewed(long userId, OpaqueToken next, Instant expiresAt) implements RefreshResult {}

    /** It was never given out, or was revoked. */
    record Unknown() implements RefreshResult {}

    /** Its time is over. */
    record Expired() implements RefreshResult {}

    /** It had been handed in before: two people have it, and nobody knows which is its owner. */
    record Reused() implements RefreshResult {}
}
