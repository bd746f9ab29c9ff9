package com.ourspace.api.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.io.Decoders;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String SECRET = "b3Vycy1vdXJzLW91cnMtb3Vycy1vdXJzLW91cnMtb3Vycw==";
    private static final String OTHER = "b3RoZXJzLW90aGVycy1vdGhlcnMtb3RoZXJzLW90aGVycw==";
    private static final SignedIn ANNA = new SignedIn(7, Role.GUEST);

    @Test
    void aTokenIdentifiesItsUser() {
        assertThat(at(NOON).verify(at(NOON).issue(ANNA).text())).isEqualTo(ANNA);
    }

    @Test
    void aTokenExpires() {
        Tokens.Token token = at(NOON).issue(ANNA);

        assertThat(token.expiresAt()).isEqualTo(NOON.plus(Duration.ofHours(1)));
        assertThat(at(NOON.plus(Duration.ofMinutes(59))).verify(token.text())).isEqualTo(ANNA);
        assertRefused(at(NOON.plus(Duration.ofMinutes(61))), token.text(), ProblemCode.TOKEN_EXPIRED);
    }

    /** A moving clock, so that both checks use the same cache. */
    @Test
    void aCachedTokenExpiresLikeAnyOther() {
        AtomicReference<Instant> now = new AtomicReference<>(NOON);
        Tokens tokens = new Tokens(new TokenKeys(SECRET, List.of()), Duration.ofHours(1), clock(now));
        Tokens.Token token = tokens.issue(ANNA);
        assertThat(List.of(tokens.verify(token.text()), tokens.verify(token.text())))
                .containsOnly(ANNA);

        now.set(token.expiresAt());
        assertThat(tokens.verify(token.text())).isEqualTo(ANNA);
        now.set(token.expiresAt().plusMillis(1));
        assertRefused(tokens, token.text(), ProblemCode.TOKEN_EXPIRED);
    }

    @Test
    void refusesAForgedTokenThoughTheOriginalIsCached() {
        Tokens tokens = at(NOON);
        String token = tokens.issue(ANNA).text();
        tokens.verify(token);
        String[] parts = token.split("\\.");
        String admin = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"GUEST\"", "\"ADMIN\"");
        String forged = parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(admin.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[2];

        assertRefused(tokens, forged, ProblemCode.TOKEN_INVALID);
        assertThat(tokens.verify(token)).isEqualTo(ANNA);
    }

    @Test
    void refusesATokenOfAnotherSecret() {
        Tokens others = with(OTHER);

        assertRefused(at(NOON), others.issue(ANNA).text(), ProblemCode.TOKEN_INVALID);
    }

    @Test
    void aTokenOfAnAcceptedKeyIsValidUntilTheKeyIsDropped() {
        String before = with(SECRET).issue(ANNA).text();

        assertThat(with(OTHER, SECRET).verify(before)).isEqualTo(ANNA);
        assertThat(with(SECRET, OTHER).verify(with(OTHER, SECRET).issue(ANNA).text()))
                .as("a process that knows the next key accepts its tokens before it signs with it")
                .isEqualTo(ANNA);
        assertRefused(with(OTHER), before, ProblemCode.TOKEN_INVALID);
    }

    @Test
    void aTokenThatNamesNoKeyIsTriedWithEach() {
        String unnamed = Jwts.builder()
                .issuer("ourspace")
                .subject("7")
                .audience()
                .add("ourspace-api")
                .and()
                .claim("role", "GUEST")
                .expiration(Date.from(NOON.plusSeconds(60)))
                .signWith(Keys.hmacShaKeyFor(Decoders.BASE64.decode(SECRET)), Jwts.SIG.HS256)
                .compact();

        assertThat(with(OTHER, SECRET).verify(unnamed)).isEqualTo(ANNA);
        assertRefused(with(OTHER), unnamed, ProblemCode.TOKEN_INVALID);
    }

    @Test
    void anExpiredTokenOfAnAcceptedKeyIsExpired() {
        String old = at(NOON.minus(Duration.ofHours(3))).issue(ANNA).text();

        assertRefused(with(OTHER, SECRET), old, ProblemCode.TOKEN_EXPIRED);
    }

    /** Another service may share the secret and the issuer, but has another audience. */
    @ParameterizedTest
    @CsvSource({"ourspace, ", "ourspace, another-api", ", ourspace-api", "another, ourspace-api"})
    void refusesATokenOfAnotherIssuerOrForAnotherAudience(@Nullable String issuer, @Nullable String audience) {
        JwtBuilder token = Jwts.builder()
                .subject("7")
                .claim("role", "GUEST")
                .expiration(Date.from(NOON.plusSeconds(60)))
                .signWith(Keys.hmacShaKeyFor(Decoders.BASE64.decode(SECRET)), Jwts.SIG.HS256);
        if (issuer != null) {
            token.issuer(issuer);
        }
        if (audience != null) {
            token.audience().add(audience).and();
        }

        assertRefused(at(NOON), token.compact(), ProblemCode.TOKEN_INVALID);
    }

    private static void assertRefused(Tokens tokens, String token, ProblemCode code) {
        assertThatThrownBy(() -> tokens.verify(token))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }

    private static Tokens with(String secret, String... accepted) {
        return new Tokens(new TokenKeys(secret, List.of(accepted)), Duration.ofHours(1), clock(NOON));
    }

    private static Tokens at(Instant now) {
        return new Tokens(new TokenKeys(SECRET, List.of()), Duration.ofHours(1), clock(now));
    }

    private static Clock clock(AtomicReference<Instant> now) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
