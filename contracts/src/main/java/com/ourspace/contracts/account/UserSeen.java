package com.ourspace.contracts.account;

import java.time.Instant;

/** A user signed in for the first time. */
public record UserSeen(long userId, Instant at) implements AccountEvent {}
