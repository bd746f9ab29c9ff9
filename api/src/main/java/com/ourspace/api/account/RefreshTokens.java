package com.ourspace.api.account;

import com.ourspace.api.sql.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The refresh tokens. Each can be used once; a second use means that somebody has a copy, and revokes the whole family
 * of tokens that descend from one sign-in (RFC 9700, section 4.14). A browser's token is shared by its tabs, so it has
 * a short grace.
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

    /** Issues the first token of a new family. */
    RefreshResult.Renewed open(long userId) {
        return next(SqlValues.bytes(UUID.randomUUID()), userId, now());
    }

    /**
     * Exchanges a token for the next. A refusal is a result, not an exception: the revocation has to be committed.
     *
     * @param grace for so long after its first use the token is good again, and gives a further token of its family
     */
    @Transactional
    public RefreshResult refresh(OpaqueToken token, Duration grace) {
        Instant now = now();
        boolean taken = jdbc.sql("UPDATE refresh_token SET used_at = ? WHERE token_hash = ?"
                                + " AND used_at IS NULL AND revoked_at IS NULL AND expires_at > ?")
                        .params(SqlValues.utc(now), token.hash(), SqlValues.utc(now))
                        .update()
                == 1;
        Optional<Known> known = find(token);
        if (known.isEmpty()) {
            return new RefreshResult.Unknown();
        }
        if (taken || !grace.isZero() && wasUsedSince(token, now.minus(grace), now)) {
            return next(known.get().family(), known.get().userId(), now);
        }
        return refusal(known.get(), now);
    }

    /** An update, though it changes nothing: it locks the row, so that no revocation overlooks the next token. */
    private boolean wasUsedSince(OpaqueToken token, Instant earliest, Instant now) {
        return jdbc.sql("UPDATE refresh_token SET used_at = used_at WHERE token_hash = ?"
                                + " AND used_at >= ? AND revoked_at IS NULL AND expires_at > ?")
                        .params(token.hash(), SqlValues.utc(earliest), SqlValues.utc(now))
                        .update()
                == 1;
    }

    /** Revokes the family of a token; does nothing if the token is unknown. */
    @Transactional
    public void revoke(OpaqueToken token) {
        find(token).ifPresent(known -> revoke(known, now()));
    }

    void deleteAll(long userId) {
        jdbc.sql("DELETE FROM refresh_token WHERE user_id = ?").param(userId).update();
    }

    /** Deletes up to {@code limit} expired tokens, the oldest first, and returns how many. */
    int sweep(int limit) {
        return jdbc.sql("DELETE FROM refresh_token WHERE expires_at < ? ORDER BY expires_at LIMIT " + limit)
                .param(SqlValues.utc(now()))
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
                .params(SqlValues.utc(now), known.family())
                .update();
    }

    private RefreshResult.Renewed next(byte[] family, long userId, Instant now) {
        OpaqueToken token = OpaqueToken.random();
        Instant expiresAt = now.plus(lifetime);
        jdbc.sql("INSERT INTO refresh_token (token_hash, family, user_id, expires_at) VALUES (?, ?, ?, ?)")
                .params(token.hash(), family, userId, SqlValues.utc(expiresAt))
                .update();
        return new RefreshResult.Renewed(userId, token, expiresAt);
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
