package com.ourspace.api.space;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.idempotency.KeyedRequest;
import com.ourspace.api.web.IfMatch;
import org.jspecify.annotations.Nullable;

/**
 * A host's request to change a space.
 *
 * @param condition the version of the space that the host has seen
 * @param keyed null if the host sent no key; then every request is a change of its own
 */
record ChangeRequest(
        SignedIn host,
        long spaceId,
        IfMatch condition,
        @Nullable KeyedRequest keyed) {}
