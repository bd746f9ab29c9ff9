package com.ourspace.api.account;

import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sessions of signed-in users: a short-lived access token, and a refresh token that is exchanged once for a new pair.
 */
@Component
class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final int SWEPT_BATCH_SIZE = 1_000;

    private final Tokens tokens;
    private final RefreshTokens refreshTokens;
    private final Users users;
    private final OperatorAllowList operatorAllowList;
    private final Duration refreshGrace;

    Sessions(
            Tokens tokens,
            RefreshTokens refreshTokens,
            Users users,
            OperatorAllowList operatorAllowList,
            @Value("${ourspace.jwt.refresh-grace}") Duration refreshGrace) {
        this.tokens = tokens;
        this.refreshTokens = refreshTokens;
        this.users = users;
        this.operatorAllowList = operatorAllowList;
        this.refreshGrace = refreshGrace;
    }

    Session open(User user, boolean created) {
        return session(user, refreshTokens.open(user.id()), created);
    }

    /**
     * Exchanges a refresh token for a new pair of tokens.
     *
     * @throws ProblemException TOKEN_EXPIRED or TOKEN_INVALID; the user then has to sign in again
     */
    Session refresh(OpaqueToken refreshToken) {
        return refresh(refreshToken, Duration.ZERO);
    }

    /**
     * Does the same for the token of a cookie, which the tabs of a browser share: two tabs that refresh at the same
     * time both go on, and so does one that never got its answer and asks again.
     */
    Session refreshFromCookie(OpaqueToken refreshToken) {
        return refresh(refreshToken, refreshGrace);
    }

    private Session refresh(OpaqueToken refreshToken, Duration grace) {
        return switch (refreshTokens.refresh(refreshToken, grace)) {
            case RefreshResult.Renewed renewed -> session(require(renewed.userId()), renewed, false);
            case RefreshResult.Expired _ ->
                throw Problem.of(ProblemCode.TOKEN_EXPIRED).exception();
            case RefreshResult.Unknown _ ->
                throw Problem.of(ProblemCode.TOKEN_INVALID).exception();
            case RefreshResult.Reused _ ->
                throw Problem.of(ProblemCode.TOKEN_INVALID, "reused").exception();
        };
    }

    void revoke(OpaqueToken refreshToken) {
        refreshTokens.revoke(refreshToken);
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void sweep() {
        try {
            while (refreshTokens.sweep(SWEPT_BATCH_SIZE) == SWEPT_BATCH_SIZE) {
                // No fixed limit: as many tokens expire as users sign in.
            }
        } catch (RuntimeException away) {
            LOG.warn("Expired refresh tokens could not be deleted: {}", away.toString());
        }
    }

    private User require(long userId) {
        return users.findById(userId).filter(User::isKnown).orElseThrow(Sessions::noAccount);
    }

    static ProblemException noAccount() {
        return Problem.of(ProblemCode.TOKEN_INVALID, "noAccount").exception();
    }

    private Session session(User user, RefreshResult.Renewed refresh, boolean created) {
        Role role = user.role(operatorAllowList);
        return new Session(tokens.issue(new SignedIn(user.id(), role)), refresh, user.view(role), created);
    }

    /** An access token for a user, without a session that could be refreshed. */
    String accessToken(User user) {
        return tokens.issue(new SignedIn(user.id(), user.role(operatorAllowList)))
                .text();
    }

    /** The tokens of a sign-in or refresh, and the user they were issued for. */
    record Session(Tokens.Token token, RefreshResult.Renewed refresh, UserView user, boolean created) {}
}
