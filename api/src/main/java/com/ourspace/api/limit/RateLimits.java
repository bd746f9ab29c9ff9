package com.ourspace.api.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.ourspace.api.web.DecodedPath;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The rate limits: a token bucket per caller and kind of request. The number of buckets is bounded; a caller whose
 * bucket was evicted starts with a full one, so eviction never refuses a request. Each process counts on its own.
 */
@Component
class RateLimits {

    private static final int MAX_BUCKETS = 100_000;
    private static final String OFF = "off";

    private final boolean disabled;
    private final Map<Kind, Rate> rates = new EnumMap<>(Kind.class);
    private final LoadingCache<Key, Bucket> buckets;

    RateLimits(
            @Value("${ourspace.limits:on}") String mode,
            @Value("${ourspace.limits.requests}") String requests,
            @Value("${ourspace.limits.reads}") String reads,
            @Value("${ourspace.limits.sign-ins}") String signIns,
            @Value("${ourspace.limits.writes}") String writes,
            @Value("${ourspace.limits.orders}") String orders) {
        disabled = mode.equalsIgnoreCase(OFF);
        rates.put(Kind.REQUESTS, Rate.of(requests));
        rates.put(Kind.READS, Rate.of(reads));
        rates.put(Kind.SIGN_INS, Rate.of(signIns));
        rates.put(Kind.WRITES, Rate.of(writes));
        rates.put(Kind.ORDERS, Rate.of(orders));
        Duration longest = rates.values().stream()
                .map(Rate::period)
                .max(Duration::compareTo)
                .orElseThrow();
        // A bucket that was unused for so long is full again, so it can be dropped.
        buckets = Caffeine.newBuilder()
                .maximumSize(MAX_BUCKETS)
                .expireAfterAccess(longest)
                .build(this::bucket);
    }

    boolean areDisabled() {
        return disabled;
    }

    Rate rate(Kind kind) {
        Rate rate = rates.get(kind);
        if (rate == null) {
            throw new IllegalStateException(kind + " has no rate");
        }
        return rate;
    }

    /** Takes one request from the caller's bucket, if one is left. */
    ConsumptionProbe take(Kind kind, String caller) {
        return buckets.get(new Key(kind, caller)).tryConsumeAndReturnRemaining(1);
    }

    private Bucket bucket(Key key) {
        Rate rate = rate(key.kind());
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.requests()).refillGreedy(rate.requests(), rate.period()))
                .build();
    }

    /** The kinds of requests that are counted separately. */
    enum Kind {
        /** All requests of one address. */
        REQUESTS,
        READS,
        SIGN_INS,
        WRITES,
        ORDERS;

        private static final Pattern ORDERS_OF_A_SPACE = Pattern.compile("/v1/spaces/[^/]+/orders|/classic/orders");
        private static final Pattern SIGNING_IN = Pattern.compile("/v1/auth/.*|/classic/users/signin/.*");

        /** The kind that a request counts as besides {@link #REQUESTS}, by its decoded path. */
        static Kind of(HttpServletRequest request) {
            String path = DecodedPath.of(request);
            boolean isSigningIn = SIGNING_IN.matcher(path).matches();
            return switch (request.getMethod()) {
                // The classic API signs in by GET.
                case "GET" -> isSigningIn && path.startsWith("/classic/") ? SIGN_INS : READS;
                case "HEAD", "OPTIONS" -> READS;
                default -> {
                    if (isSigningIn) {
                        yield SIGN_INS;
                    }
                    yield ORDERS_OF_A_SPACE.matcher(path).matches() ? ORDERS : WRITES;
                }
            };
        }
    }

    private record Key(Kind kind, String caller) {}
}
