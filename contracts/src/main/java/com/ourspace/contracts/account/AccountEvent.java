package com.ourspace.contracts.account;

import com.ourspace.contracts.Message;

/** An event about a user. It contains the user's id and no personal data. */
public sealed interface AccountEvent extends Message permits UserSeen, UserSuspended, UserReinstated, PointsChanged {

    /** The user's id. */
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
