package com.ourspace.booking.space;

import static java.util.stream.Collectors.toMap;

import com.ourspace.contracts.rules.BookableSpace;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the booking rules need to know of spaces. */
@Component
public class BookableSpaces {

    private final Spaces spaces;

    BookableSpaces(Spaces spaces) {
        this.spaces = spaces;
    }

    /** Those of these spaces that exist, by one query. */
    public Map<Long, BookableSpace> find(Collection<Long> spaceIds) {
        return spaces.findAllById(spaceIds).stream().collect(toMap(Space::id, Space::bookable));
    }
}
