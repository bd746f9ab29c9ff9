package com.ourspace.api.account;

import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How long somebody stays signed in: a short token for requests, and a long one, good once, for the next short one. */
@Component
class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final int SWEPT_BATCH_SIZE = 1_000;

    private final Tokens tokens;
    private final RefreshTokens refreshTokens;
    private final Users users;
    private final OperatorAllowList operatorAllowList;

    Sessions(Tokens tokens, RefreshTokens refreshTokens, Users users, OperatorAllowList operatorAllowList) {
        this.tokens = tokens;
        this.refreshTokens = refreshTokens;
        this.users = users;
        this.operatorAllowList = operatorAllowList;
    }

    Session begin(User user, boolean created) {
        return session(user, refreshTokens.begin(user.id()), created);
    }

    /**
     * The session goes on.
     *
     * @throws ProblemException TOKEN_EXPIRED or TOKEN_INVALID; then only signing in helps
     */
    Session refresh(OpaqueToken refreshToken) {
        return switch (refreshTokens.renew(refreshToken)) {
            case RefreshResult.Renewed renewed -> session(require(renewed.userId()), renewed, false);
            case RefreshResult.Expired _ ->
                throw Problem.of(ProblemCode.TOKEN_EXPIRED).exception();
            case RefreshResult.Unknown _ ->
                throw Problem.of(ProblemCode.TOKEN_INVALID).exception();
            case RefreshResult.Reused _ ->
                throw Problem.of(ProblemCode.TOKEN_INVALID, "reused").exception();
        };
    }

    void end(OpaqueToken refreshToken) {
        refreshTokens.end(refreshToken);
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void sweep() {
        try {
            while (refreshTokens.sweep(SWEPT_BATCH_SIZE) == SWEPT_BATCH_SIZE) {
                // They come as fast as people sign in, so there is no number a day that is enough.
            }
        } catch (RuntimeException away) {
            LOG.warn("Expired refresh tokens are deleted later: {}", away.toString());
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

    /** What a sign-in gives. */
    record Session(Tokens.Token token, RefreshResult.Renewed refresh, UserView user, boolean created) {}
}
