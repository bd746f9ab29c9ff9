package com.ourspace.api.account;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The platform's operators: the Kakao numbers that the configuration names. No request makes a user an operator, and a
 * user who is removed from the list has the guest's role with the next token.
 */
@Component
class OperatorAllowList {

    private final Set<Long> kakaoIds;

    OperatorAllowList(@Value("${ourspace.admins}") Set<Long> kakaoIds) {
        this.kakaoIds = Set.copyOf(kakaoIds);
    }

    Role roleOf(long kakaoId) {
        return kakaoIds.contains(kakaoId) ? Role.ADMIN : Role.GUEST;
    }
}
