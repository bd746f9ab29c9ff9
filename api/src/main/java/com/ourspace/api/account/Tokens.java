package com.ourspace.api.account;

import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.ExpiredJwtException;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.io.Decoders;
import io.jsonwebtoken.security.Keys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The platform's own bearer tokens: signed, for this API, and good for a while. */
@Component
class Tokens {

    private static final String ISSUER = "ourspace";
    private static final String AUDIENCE = "ourspace-api";
    private static final String ROLE = "role";

    private final SecretKey key;
    private final Duration lifetime;
    private final Clock clock;
    private final JwtParser parser;

    Tokens(
            @Value("${ourspace.jwt.secret}") String opaqueToken,
            @Value("${ourspace.jwt.lifetime}") Duration lifetime,
            Clock clock) {
        this.key = Keys.hmacShaKeyFor(Decoders.BASE64.decode(opaqueToken));
        this.lifetime = lifetime;
        this.clock = clock;
        this.parser = Jwts.parser()
                .verifyWith(key)
                .requireIssuer(ISSUER)
                .requireAudience(AUDIENCE)
                .clock(() -> Date.from(clock.instant()))
                .build();
    }

    Token issue(SignedIn user) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expiresAt = now.plus(lifetime);
        String text = Jwts.builder()
                .issuer(ISSUER)
                .audience()
                .add(AUDIENCE)
                .and()
                .subject(Long.toString(user.userId()))
                .claim(ROLE, user.role().name())
                .issuedAt(Date.from(now))
                .expiration(Date.from(expiresAt))
                .signWith(key, Jwts.SIG.HS256)
                .compact();
        return new Token(text, expiresAt);
    }

    /**
     * Whose token it is.
     *
     * @throws ProblemException TOKEN_EXPIRED, or TOKEN_INVALID for anything else that is wrong with it
     */
    SignedIn verify(String token) {
        try {
            Claims claims = parser.parseSignedClaims(token).getPayload();
            if (claims.getExpiration() == null) {
                throw invalid();
            }
            return new SignedIn(Long.parseLong(claims.getSubject()), Role.valueOf(claims.get(ROLE, String.class)));
        } catch (ExpiredJwtException expired) {
            throw Problem.of(ProblemCode.TOKEN_EXPIRED).exception();
        } catch (JwtException | IllegalArgumentException | NullPointerException invalid) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return Problem.of(ProblemCode.TOKEN_INVALID).exception();
    }

    /** A token and when it ends. */
    record Token(String text, Instant expiresAt) {}
}
