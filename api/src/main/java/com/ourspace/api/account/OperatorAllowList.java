package com.ourspace.api.account;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who operates the platform: the Kakao numbers that its configuration names. Nobody becomes an operator by a request,
 * and who is struck off the list is a guest again with the next token.
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
