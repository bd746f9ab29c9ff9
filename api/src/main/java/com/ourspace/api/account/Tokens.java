package com.ourspace.api.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import com.ourspace.api.web.Sha256;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.ExpiredJwtException;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.UnsupportedJwtException;
import io.jsonwebtoken.security.SignatureException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Issues and verifies the access tokens: signed JWTs with this API as audience, each naming its key. A token's
 * signature is verified once, unless this process made it; until it expires, its claims are cached under the SHA-256
 * digest of its text, never under the text itself. The claims do not say whether the user is suspended or erased; that
 * is checked with every request.
 */
@Component
public class Tokens {

    /** Each entry takes about 200 bytes. */
    static final int MAX_VERIFIED = 50_000;

    private static final String ISSUER = "ourspace";
    private static final String AUDIENCE = "ourspace-api";
    private static final String ROLE = "role";

    private final TokenKeys keys;
    private final Duration lifetime;
    private final Clock clock;
    private final List<JwtParser> parsers;
    private final Cache<ByteBuffer, Verified> verified;

    Tokens(TokenKeys keys, @Value("${ourspace.jwt.lifetime}") Duration lifetime, Clock clock) {
        this.keys = keys;
        this.lifetime = lifetime;
        this.clock = clock;
        this.parsers = keys.accepted().stream().map(key -> parser(key, clock)).toList();
        this.verified = Caffeine.newBuilder()
                .maximumSize(MAX_VERIFIED)
                .expireAfterWrite(lifetime)
                .executor(Runnable::run)
                .build();
    }

    Token issue(SignedIn user) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expiresAt = now.plus(lifetime);
        String text = Jwts.builder()
                .header()
                .keyId(keys.current().id())
                .and()
                .issuer(ISSUER)
                .audience()
                .add(AUDIENCE)
                .and()
                .subject(Long.toString(user.userId()))
                .claim(ROLE, user.role().name())
                .issuedAt(Date.from(now))
                .expiration(Date.from(expiresAt))
                .signWith(keys.current().secret(), Jwts.SIG.HS256)
                .compact();
        // Most users go on at the process that has signed them in.
        verified.put(digest(text), new Verified(user, expiresAt));
        return new Token(text, expiresAt);
    }

    /**
     * Verifies a token and returns its user.
     *
     * @throws ProblemException TOKEN_EXPIRED, or TOKEN_INVALID for any other defect
     */
    public SignedIn verify(String token) {
        ByteBuffer digest = digest(token);
        Verified known = verified.getIfPresent(digest);
        if (known != null && !clock.instant().isAfter(known.expiresAt)) {
            return known.user;
        }
        Verified fresh = parse(token);
        verified.put(digest, fresh);
        return fresh.user;
    }

    private static ByteBuffer digest(String token) {
        return ByteBuffer.wrap(Sha256.of(token));
    }

    private Verified parse(String token) {
        try {
            Claims claims = claims(token);
            if (claims.getExpiration() == null) {
                throw invalid();
            }
            return new Verified(
                    new SignedIn(Long.parseLong(claims.getSubject()), Role.valueOf(claims.get(ROLE, String.class))),
                    claims.getExpiration().toInstant());
        } catch (ExpiredJwtException expired) {
            throw Problem.of(ProblemCode.TOKEN_EXPIRED).exception();
        } catch (JwtException | IllegalArgumentException | NullPointerException invalid) {
            throw invalid();
        }
    }

    /** The claims, verified with the key that the token names; a token without a name is tried with each key. */
    private Claims claims(String token) {
        JwtException refused = null;
        for (JwtParser parser : parsers) {
            try {
                return parser.parseSignedClaims(token).getPayload();
            } catch (SignatureException | UnsupportedJwtException otherKey) {
                refused = otherKey;
            }
        }
        throw refused == null ? new UnsupportedJwtException("There is no key") : refused;
    }

    private static JwtParser parser(TokenKeys.Key key, Clock clock) {
        return Jwts.parser()
                .keyLocator(header -> key.mayHaveSigned(header) ? key.secret() : null)
                .requireIssuer(ISSUER)
                .requireAudience(AUDIENCE)
                .clock(() -> Date.from(clock.instant()))
                .build();
    }

    private static ProblemException invalid() {
        return Problem.of(ProblemCode.TOKEN_INVALID).exception();
    }

    /** An access token and the time it expires. */
    record Token(String text, Instant expiresAt) {}

    /** The claims of a verified token. */
    private record Verified(SignedIn user, Instant expiresAt) {}
}
