package com.ourspace.contracts.account;

import com.ourspace.contracts.Message;

/** A command about a user's account. */
public sealed interface AccountCommand extends Message {

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

    /**
     * An operator grants points to a user. The id of the message is the id of the grant, so a repeated message is one
     * grant.
     *
     * @param amount points to add, at least 1
     * @param reason reason of the grant
     * @param by user id of the operator
     */
    record GrantPoints(long userId, long amount, GrantReason reason, long by) implements AccountCommand {}
}
