package com.ourspace.api.idempotency;

import com.ourspace.api.log.SignedIds;
import com.ourspace.api.log.SignedIds.Purpose;
import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.api.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Makes a {@link KeyedRequest} of the current HTTP request, once its body has been read. */
@Component
public class KeyedRequests {

    private final SignedIds ids;
    private final RequestDigests digests;
    private final FormerRequests former;

    KeyedRequests(SignedIds ids, RequestDigests digests, FormerRequests former) {
        this.ids = ids;
        this.digests = digests;
        this.former = former;
    }

    /**
     * Returns the current request under its key: with the id that it got first, if the secret of the ids has changed
     * since.
     *
     * @param key value of the header; null if it is absent
     * @throws ProblemException IDEMPOTENCY_KEY_REQUIRED if it is absent or invalid
     */
    public KeyedRequest require(long userId, @Nullable String key) {
        String required = IdempotencyKey.require(key).text();
        String text = text();
        return former.find(others -> keyed(others, userId, required, text))
                .orElseGet(() -> keyed(ids, userId, required, text));
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
        return new KeyedRequest(ids.fresh(Purpose.REQUEST, userId), userId, ids.digest(text()));
    }

    private static KeyedRequest keyed(SignedIds ids, long userId, String key, String text) {
        return new KeyedRequest(ids.derived(Purpose.REQUEST, userId, key), userId, ids.digest(text));
    }

    private String text() {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        return digests.text(request);
    }
}
