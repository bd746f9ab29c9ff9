package com.ourspace.api.idempotency;

import com.ourspace.api.log.SignedIds;
import com.ourspace.api.log.SignedIds.Purpose;
import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.api.web.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Makes a {@link KeyedRequest} of the current HTTP request, once its body has been read. */
@Component
public class KeyedRequests {

    private final SignedIds ids;
    private final RequestDigests digests;

    KeyedRequests(SignedIds ids, RequestDigests digests) {
        this.ids = ids;
        this.digests = digests;
    }

    /**
     * Returns the current request under its key.
     *
     * @param key value of the header; null if it is absent
     * @throws ProblemException IDEMPOTENCY_KEY_REQUIRED if it is absent or invalid
     */
    public KeyedRequest require(long userId, @Nullable String key) {
        IdempotencyKey required = IdempotencyKey.require(key);
        return withId(ids.derived(Purpose.REQUEST, userId, required.text()), userId);
    }

    /**
     * Like {@link #require}, where the key is optional.
     *
     * @return null if the header is absent
     * @throws ProblemException IDEMPOTENCY_KEY_REQUIRED if the header is invalid
     */
    public @Nullable KeyedRequest find(long userId, @Nullable String key) {
        return key == null ? null : require(userId, key);
    }

    /**
     * The current request of a client that knows no keys: its id is like no other, so it is never taken for a retry.
     */
    public KeyedRequest withoutKey(long userId) {
        return withId(ids.fresh(Purpose.REQUEST, userId), userId);
    }

    private KeyedRequest withId(UUID id, long userId) {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        return new KeyedRequest(id, userId, ids.digest(digests.text(request)));
    }
}
