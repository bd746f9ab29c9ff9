package com.ourspace.acceptance.baseline;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** Signed tokens of users. Verified tokens are cached until they expire, 100,000 at most. */
final class Tokens {

    private static final Duration LIFETIME = Duration.ofHours(2);
    private static final int MAX_REMEMBERED = 100_000;

    private final SecretKey key;
    private final JwtParser parser;
    private final InstantSource clock;
    private final Map<String, Verified> verified = new ConcurrentHashMap<>();

    private record Verified(long userId, long expiresAtMillis) {}

    Tokens(String secret, InstantSource clock) {
        this.key = Keys.hmacShaKeyFor(secret.getBytes(UTF_8));
        this.parser = Jwts.parser().verifyWith(key).build();
        this.clock = clock;
    }

    String issue(long userId) {
        return Jwts.builder()
                .subject(Long.toString(userId))
                .expiration(Date.from(clock.instant().plus(LIFETIME)))
                .signWith(key)
                .compact();
    }

    /** The user of a token; empty if the token is not valid, or no longer. */
    OptionalLong userOf(String token) {
        Verified known = verified.get(token);
        if (known == null) {
            known = verify(token);
            if (known == null) {
                return OptionalLong.empty();
            }
        }
        return known.expiresAtMillis > clock.millis() ? OptionalLong.of(known.userId) : OptionalLong.empty();
    }

    private @Nullable Verified verify(String token) {
        try {
            Claims claims = parser.parseSignedClaims(token).getPayload();
            Verified fresh = new Verified(
                    Long.parseLong(claims.getSubject()), claims.getExpiration().getTime());
            if (verified.size() >= MAX_REMEMBERED) {
                verified.clear();
            }
            verified.put(token, fresh);
            return fresh;
        } catch (JwtException | IllegalArgumentException unsigned) {
            return null;
        }
    }
}
