package com.ourspace.api.space;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.api.web.IfMatch;
import org.jspecify.annotations.Nullable;

/**
 * Who wants which space changed, which version of it, and under which name the attempt goes.
 *
 * @param key null if the host named the attempt in no way: each is then another one
 */
record ChangeRequest(
        SignedIn host,
        long spaceId,
        IfMatch condition,
        @Nullable IdempotencyKey key) {

    /**
     * What stands in the headers of a request.
     *
     * @throws com.ourspace.api.web.ProblemException IDEMPOTENCY_KEY_REQUIRED if the key that was sent is none
     */
    static ChangeRequest of(SignedIn host, long spaceId, IfMatch condition, @Nullable String key) {
        return new ChangeRequest(host, spaceId, condition, key == null ? null : IdempotencyKey.require(key));
    }
}
