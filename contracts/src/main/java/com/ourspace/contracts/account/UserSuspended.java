package com.ourspace.contracts.account;

import java.time.Instant;

/**
 * An operator suspended a user, who may not book until reinstated.
 *
 * @param seq number of this change of the user's status, from 1; readers drop a number that is not newer than the one
 *     they know
 * @param at time of the change
 */
public record UserSuspended(long userId, long seq, Instant at) implements AccountEvent {}
