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
 * A bucket for everybody who asked lately, and no more of them than fit: who is crowded out starts with a full one,
 * which is a limit missed and no request refused in error. Each process counts by itself.
 */
@Component
class RateLimits {

    private static final int MAX_BUCKETS = 100_000;
    private static final String OFF = "off";

    private final boolean lifted;
    private final Map<Kind, Rate> rates = new EnumMap<>(Kind.class);
    private final LoadingCache<Key, Bucket> buckets;

    RateLimits(
            @Value("${ourspace.limits:on}") String mode,
            @Value("${ourspace.limits.requests}") String requests,
            @Value("${ourspace.limits.reads}") String reads,
            @Value("${ourspace.limits.sign-ins}") String signIns,
            @Value("${ourspace.limits.writes}") String writes,
            @Value("${ourspace.limits.orders}") String orders) {
        lifted = mode.equalsIgnoreCase(OFF);
        rates.put(Kind.REQUESTS, Rate.of(requests));
        rates.put(Kind.READS, Rate.of(reads));
        rates.put(Kind.SIGN_INS, Rate.of(signIns));
        rates.put(Kind.WRITES, Rate.of(writes));
        rates.put(Kind.ORDERS, Rate.of(orders));
        Duration longest = rates.values().stream()
                .map(Rate::period)
                .max(Duration::compareTo)
                .orElseThrow();
        // A bucket that nobody asked for so long is full again: a new one is as good.
        buckets = Caffeine.newBuilder()
                .maximumSize(MAX_BUCKETS)
                .expireAfterAccess(longest)
                .build(this::bucket);
    }

    boolean areLifted() {
        return lifted;
    }

    Rate rate(Kind kind) {
        Rate rate = rates.get(kind);
        if (rate == null) {
            throw new IllegalStateException(kind + " has no rate");
        }
        return rate;
    }

    /** Takes one request out of somebody's bucket, if there is one left. */
    ConsumptionProbe take(Kind kind, String who) {
        return buckets.get(new Key(kind, who)).tryConsumeAndReturnRemaining(1);
    }

    private Bucket bucket(Key key) {
        Rate rate = rate(key.kind());
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.requests()).refillGreedy(rate.requests(), rate.period()))
                .build();
    }

    /** What is counted apart. */
    enum Kind {
        /** All of them, of one address. */
        REQUESTS,
        READS,
        SIGN_INS,
        WRITES,
        ORDERS;

        private static final Pattern ORDERS_OF_A_SPACE = Pattern.compile("/v1/spaces/[^/]+/orders");

        /** What a request counts as beside {@link #REQUESTS}, by the path it is routed by. */
        static Kind of(HttpServletRequest request) {
            String path = DecodedPath.of(request);
            return switch (request.getMethod()) {
                case "GET", "HEAD", "OPTIONS" -> READS;
                default -> {
                    if (path.startsWith("/v1/auth/")) {
                        yield SIGN_INS;
                    }
                    yield ORDERS_OF_A_SPACE.matcher(path).matches() ? ORDERS : WRITES;
                }
            };
        }
    }

    private record Key(Kind kind, String who) {}
}
