package com.ourspace.api.account;

import java.time.Instant;

/** The result of presenting a refresh token. */
sealed interface RefreshResult {

    /** The token was valid and is used now; the next one replaces it. */
    record Renewed(long userId, OpaqueToken next, Instant expiresAt) implements RefreshResult {}

    /** The token was never issued, or was revoked. */
    record Unknown() implements RefreshResult {}

    /** The token has expired. */
    record Expired() implements RefreshResult {}

    /** The token had been used before, so two people may have it. */
    record Reused() implements RefreshResult {}
}
