package com.ourspace.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** An account as its owner sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UserView(long id, String nickname, @Nullable String email, String locale, Role role, String status) {}
