package com.ourspace.contracts.account;

import com.ourspace.contracts.Message;

/** A wish about a user's account. */
public sealed interface AccountCommand extends Message permits GrantPoints {

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
