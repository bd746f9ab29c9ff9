package com.ourspace.contracts.account;

/**
 * An operator grants points to a user. The id of the message is the id of the grant, so a repeated message is one
 * grant.
 *
 * @param amount points to add, at least 1
 * @param reason reason of the grant
 * @param by user id of the operator
 */
public record GrantPoints(long userId, long amount, GrantReason reason, long by) implements AccountCommand {}
