package com.ourspace.api.account;

import java.time.Instant;

/**
 * A user as operators see it.
 *
 * @param role the role at the latest sign-in
 */
record UserSummary(long id, String nickname, Role role, AccountStatus status, Instant createdAt) {}
