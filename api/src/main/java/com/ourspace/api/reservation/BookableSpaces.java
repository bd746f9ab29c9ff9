package com.ourspace.api.reservation;

import com.ourspace.contracts.rules.BookableSpace;
import java.util.Optional;

/** The facts of a space that the booking rules need. */
public interface BookableSpaces {

    /** The space with this number, as it stands; empty if there is none. */
    Optional<BookableSpace> find(long spaceId);
}
