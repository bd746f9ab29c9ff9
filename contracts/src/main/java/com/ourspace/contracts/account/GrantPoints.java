package com.ourspace.contracts.account;

/**
 * An operator gives a user points. The message's id is the grant's: the same one twice is one grant.
 *
 * @param amount points, at least 1
 * @param reason why
 * @param by the operator's user id
 */
public record GrantPoints(long userId, long amount, GrantReason reason, long by) implements AccountCommand {}
