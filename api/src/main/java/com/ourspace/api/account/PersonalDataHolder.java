package com.ourspace.api.account;

import com.ourspace.api.web.Problem;
import java.util.Optional;

/** What a feature keeps of people. Whoever keeps some says here when it may go, and makes it go. */
public interface PersonalDataHolder {

    /** What has to be settled first; empty if nothing is. */
    default Optional<Problem> blockingProblem(long userId) {
        return Optional.empty();
    }

    /**
     * Ends what goes on in the person's name and can be ended only by the log; returns when it is over. Nothing else
     * has been touched yet.
     *
     * @throws com.ourspace.api.web.ProblemException if it was not over in time; all of this may be asked for again
     */
    default void settle(long userId) {}

    /** Erases what can be told of the person, in the transaction at hand; what the books need stays, by number. */
    void forget(long userId);
}
