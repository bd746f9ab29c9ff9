package com.ourspace.api.idempotency;

import com.ourspace.api.log.SignedIds;
import com.ourspace.api.log.SignedIds.Purpose;
import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.api.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Names the request at hand by its idempotency key, once its body has been read. */
@Component
public class KeyedRequests {

    private final SignedIds ids;
    private final RequestDigests digests;

    KeyedRequests(SignedIds ids, RequestDigests digests) {
        this.ids = ids;
        this.digests = digests;
    }

    /**
     * The request at hand, under its key.
     *
     * @param key what the header says, null if it is absent
     * @throws ProblemException IDEMPOTENCY_KEY_REQUIRED if it is absent or no key
     */
    public KeyedRequest require(long userId, @Nullable String key) {
        IdempotencyKey required = IdempotencyKey.require(key);
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        return new KeyedRequest(
                ids.derived(Purpose.REQUEST, userId, required.text()), userId, ids.digest(digests.text(request)));
    }

    /**
     * The same where no key is needed.
     *
     * @return null if there is none
     * @throws ProblemException IDEMPOTENCY_KEY_REQUIRED if the header is there and is no key
     */
    public @Nullable KeyedRequest find(long userId, @Nullable String key) {
        return key == null ? null : require(userId, key);
    }
}
