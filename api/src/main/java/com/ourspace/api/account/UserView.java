package com.ourspace.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account as its owner sees it.
 *
 * @param locale ko or en: the language of the latest sign-in that asked for one; ko if none did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UserView(
        long id,
        String nickname,
        @Nullable String email,
        @Schema(allowableValues = {"ko", "en"}) String locale,
        Role role,
        @Schema(implementation = AccountStatus.class) String status) {}
