package com.ourspace.api.space;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.idempotency.KeyedRequest;
import com.ourspace.api.web.IfMatch;
import org.jspecify.annotations.Nullable;

/**
 * Who wants which space changed, which version of it, and under which name the attempt goes.
 *
 * @param keyed null if the host named the attempt in no way: each is then another one
 */
record ChangeRequest(
        SignedIn host,
        long spaceId,
        IfMatch condition,
        @Nullable KeyedRequest keyed) {}
