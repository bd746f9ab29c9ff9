package com.ourspace.contracts.account;

import java.time.Instant;

/**
 * An operator reinstated a suspended user, who may book again.
 *
 * @param seq number of this change of the user's status, from 1; readers drop a number that is not newer than the one
 *     they know
 * @param at time of the change
 */
public record UserReinstated(long userId, long seq, Instant at) implements AccountEvent {}
