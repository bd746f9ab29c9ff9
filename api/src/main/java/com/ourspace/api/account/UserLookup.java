package com.ourspace.api.account;

import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import org.springframework.stereotype.Component;

/** Who there is, for features that are told a user's number. */
@Component
public class UserLookup {

    private final Users users;

    UserLookup(Users users) {
        this.users = users;
    }

    /**
     * Makes sure that there is such a user.
     *
     * @throws com.ourspace.api.web.ProblemException USER_NOT_FOUND if there is none
     */
    public void require(long userId) {
        if (users.findById(userId).filter(User::isKnown).isEmpty()) {
            throw Problem.of(ProblemCode.USER_NOT_FOUND).exception();
        }
    }
}
