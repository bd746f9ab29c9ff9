package com.ourspace.api.account;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The refresh tokens that are out. Each is good once; the whole family of one sign-in ends when one comes again, for
 * then somebody has a copy (RFC 9700, section 4.14).
 */
@Repository
class RefreshTokens {

    private final JdbcClient jdbc;
    private final Duration lifetime;
    private final Clock clock;

    RefreshTokens(JdbcClient jdbc, @Value("${ourspace.jwt.refresh-lifetime}") Duration lifetime, Clock clock) {
        this.jdbc = jdbc;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** The first of a new family. */
    RefreshResult.Renewed begin(long userId) {
        return next(bytes(UUID.randomUUID()), userId, now());
    }

    /** Takes a token in exchange for the next. Refusing is an answer, too: the end of a family has to be committed. */
    @Transactional
    public RefreshResult renew(OpaqueToken token) {
        Instant now = now();
        boolean taken = jdbc.sql("UPDATE refresh_token SET used_at = ? WHERE token_hash = ?"
                                + " AND used_at IS NULL AND revoked_at IS NULL AND expires_at > ?")
                        .params(utc(now), token.hash(), utc(now))
                        .update()
                == 1;
        Optional<Known> known = find(token);
        if (known.isEmpty()) {
            return new RefreshResult.Unknown();
        }
        if (taken) {
            return next(known.get().family(), known.get().userId(), now);
        }
        return refusal(known.get(), now);
    }

    /** Ends the family of a token; nothing happens if there is none. */
    @Transactional
    public void end(OpaqueToken token) {
        find(token).ifPresent(known -> revoke(known, now()));
    }

    void forget(long userId) {
        jdbc.sql("DELETE FROM refresh_token WHERE user_id = ?").param(userId).update();
    }

    /** Deletes some of those whose time is over, the oldest first; how many there were. */
    int sweep(int most) {
        return jdbc.sql("DELETE FROM refresh_token WHERE expires_at < ? ORDER BY expires_at LIMIT " + most)
                .param(utc(now()))
                .update();
    }

    private RefreshResult refusal(Known known, Instant now) {
        if (known.isUsed()) {
            revoke(known, now);
            return new RefreshResult.Reused();
        }
        return known.isRevoked() ? new RefreshResult.Unknown() : new RefreshResult.Expired();
    }

    private void revoke(Known known, Instant now) {
        jdbc.sql("UPDATE refresh_token SET revoked_at = ? WHERE family = ? AND revoked_at IS NULL")
                .params(utc(now), known.family())
                .update();
    }

    private RefreshResult.Renewed next(byte[] family, long userId, Instant now) {
        OpaqueToken opaqueToken = OpaqueToken.random();
        Instant expiresAt = now.plus(lifetime);
        jdbc.sql("INSERT INTO refresh_token (token_hash, family, user_id, expires_at) VALUES (?, ?, ?, ?)")
                .params(opaqueToken.hash(), family, userId, utc(expiresAt))
                .update();
        return new RefreshResult.Renewed(userId, opaqueToken, expiresAt);
    }

    private Optional<Known> find(OpaqueToken token) {
        return jdbc.sql("SELECT family, user_id, used_at, revoked_at FROM refresh_token WHERE token_hash = ?")
                .param(token.hash())
                .query((row, number) -> Known.of(row))
                .optional();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private record Known(byte[] family, long userId, boolean isUsed, boolean isRevoked) {

        static Known of(ResultSet row) throws SQLException {
            return new Known(
                    row.getBytes("family"),
                    row.getLong("user_id"),
                    row.getObject("used_at") != null,
                    row.getObject("revoked_at") != null);
        }
    }
}
