package com.ourspace.api.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.io.Decoders;
import io.jsonwebtoken.security.Keys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String SECRET = "b3Vycy1vdXJzLW91cnMtb3Vycy1vdXJzLW91cnMtb3Vycw==";
    private static final SignedIn ANNA = new SignedIn(7, Role.GUEST);

    @Test
    void aTokenSaysWhoseItIs() {
        assertThat(at(NOON).verify(at(NOON).issue(ANNA).text())).isEqualTo(ANNA);
    }

    @Test
    void aTokenEndsWhenItSaysSo() {
        Tokens.Token token = at(NOON).issue(ANNA);

        assertThat(token.expiresAt()).isEqualTo(NOON.plus(Duration.ofHours(1)));
        assertThat(at(NOON.plus(Duration.ofMinutes(59))).verify(token.text())).isEqualTo(ANNA);
        assertRefused(at(NOON.plus(Duration.ofMinutes(61))), token.text(), ProblemCode.TOKEN_EXPIRED);
    }

    @Test
    void aTokenOfAnotherSecretIsNoToken() {
        Tokens others =
                new Tokens("b3RoZXJzLW90aGVycy1vdGhlcnMtb3RoZXJzLW90aGVycw==", Duration.ofHours(1), clock(NOON));

        assertRefused(at(NOON), others.issue(ANNA).text(), ProblemCode.TOKEN_INVALID);
    }

    /** Another service may have the same secret and the same issuer, and yet mean somebody else's door. */
    @ParameterizedTest
    @CsvSource({"ourspace, ", "ourspace, another-api", ", ourspace-api", "another, ourspace-api"})
    void aTokenOfAnotherIssuerOrForAnotherAudienceIsNoToken(
            @Nullable String issuer, @Nullable String subscriberRegistry) {
        JwtBuilder token = Jwts.builder()
                .subject("7")
                .claim("role", "GUEST")
                .expiration(Date.from(NOON.plusSeconds(60)))
                .signWith(Keys.hmacShaKeyFor(Decoders.BASE64.decode(SECRET)), Jwts.SIG.HS256);
        if (issuer != null) {
            token.issuer(issuer);
        }
        if (subscriberRegistry != null) {
            token.audience().add(subscriberRegistry).and();
        }

        assertRefused(at(NOON), token.compact(), ProblemCode.TOKEN_INVALID);
    }

    private static void assertRefused(Tokens tokens, String token, ProblemCode code) {
        assertThatThrownBy(() -> tokens.verify(token))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }

    private static Tokens at(Instant now) {
        return new Tokens(SECRET, Duration.ofHours(1), clock(now));
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
