package com.ourspace.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of users, the newest first.
 *
 * @param nextCursor cursor of the next page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UserPage(List<UserSummary> items, @Nullable String nextCursor) {}
