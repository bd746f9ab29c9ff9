package com.ourspace.contracts.account;

import java.time.Instant;

/**
 * An operator let a suspended user book again.
 *
 * @param seq the number of this change of the user's standing, from 1; one that is not newer than what is known is old
 * @param at when it was
 */
public record UserReinstated(long userId, long seq, Instant at) implements AccountEvent {}
