package com.ourspace.contracts.account;

import com.ourspace.contracts.Message;

/** Something about a user, by number only: no personal data travels. */
public sealed interface AccountEvent extends Message permits UserSeen, UserSuspended, UserReinstated, PointsChanged {

    /** The user, by number. */
    long userId();

    @Override
    default String key() {
        return Long.toString(userId());
    }

    @Override
    default String subject() {
        return Long.toString(userId());
    }
}
