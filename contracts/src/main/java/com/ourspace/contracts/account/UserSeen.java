package com.ourspace.contracts.account;

import java.time.Instant;

/**
 * A user signed in for the first time.
 *
 * @param at time of the sign-in
 */
public record UserSeen(long userId, Instant at) implements AccountEvent {}
