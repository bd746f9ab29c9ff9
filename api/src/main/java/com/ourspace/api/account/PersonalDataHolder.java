package com.ourspace.api.account;

import com.ourspace.api.web.Problem;
import java.util.Optional;

/** A feature that keeps personal data: it says whether the data may be erased, and erases it. */
public interface PersonalDataHolder {

    /** A reason why the user cannot be erased yet; empty if there is none. */
    default Optional<Problem> blockingProblem(long userId) {
        return Optional.empty();
    }

    /**
     * Ends what only the log can end of the user's, e.g. waitlist entries, and waits for it. Nothing else has been
     * erased yet.
     *
     * @throws com.ourspace.api.web.ProblemException if it does not end in time; the erasure may be requested again
     */
    default void prepareErasure(long userId) {}

    /**
     * Erases the personal data in the current transaction; records that accounting needs stay, under the user's number.
     */
    void erase(long userId);
}
