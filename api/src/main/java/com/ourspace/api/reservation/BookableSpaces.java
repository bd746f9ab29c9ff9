package com.ourspace.api.reservation;

import com.ourspace.contracts.rules.BookableSpace;
import java.util.Optional;

/** What the booking rules have to know of a space. */
public interface BookableSpaces {

    /** The space with this number, as it stands; empty if there is none. */
    Optional<BookableSpace> find(long spaceId);
}
