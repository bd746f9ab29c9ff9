package com.ourspace.api.reservation;

import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.rules.BookableSpace;
import java.util.Optional;

/** The facts of a space that the booking rules need. */
public interface BookableSpaces {

    /** The space with this number, whatever its status; empty if there is none. */
    Optional<BookableSpace> findBookable(long spaceId);

    /**
     * A space of this host.
     *
     * @throws com.ourspace.api.web.ProblemException SPACE_NOT_FOUND, or NOT_SPACE_OWNER if it is another host's
     */
    default BookableSpace requireOwn(long hostId, long spaceId) {
        BookableSpace space = findBookable(spaceId)
                .orElseThrow(() -> Problem.of(ProblemCode.SPACE_NOT_FOUND).exception());
        if (space.hostId() != hostId) {
            throw Problem.of(ProblemCode.NOT_SPACE_OWNER).exception();
        }
        return space;
    }
}
