package com.ourspace.api.account;

import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import org.springframework.stereotype.Component;

/** Looks users up for other features. */
@Component
public class UserLookup {

    private final Users users;

    UserLookup(Users users) {
        this.users = users;
    }

    /**
     * Checks that a user exists.
     *
     * @throws com.ourspace.api.web.ProblemException USER_NOT_FOUND if not, or not any more
     */
    public void require(long userId) {
        if (users.findById(userId).filter(User::isKnown).isEmpty()) {
            throw Problem.of(ProblemCode.USER_NOT_FOUND).exception();
        }
    }
}
