package com.ourspace.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.ourspace.api.account.Sessions.Session;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a session, and its user.
 *
 * @param refreshToken good once, for the next session; absent if it is in a cookie
 * @param created whether the user has signed in for the first time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionView(
        String accessToken,
        Instant expiresAt,
        @Nullable String refreshToken,
        Instant refreshExpiresAt,
        UserView user,
        boolean created) {

    static SessionView of(Session session, @Nullable String refreshToken) {
        return new SessionView(
                session.token().text(),
                session.token().expiresAt(),
                refreshToken,
                session.refresh().expiresAt(),
                session.user(),
                session.created());
    }

    @Override
    public String toString() {
        return "SessionView[user=" + user.id() + "]";
    }
}
