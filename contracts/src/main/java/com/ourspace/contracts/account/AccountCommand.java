package com.ourspace.contracts.account;

import com.ourspace.contracts.Message;

/** A command about a user's account. */
public sealed interface AccountCommand extends Message permits GrantPoints {

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
