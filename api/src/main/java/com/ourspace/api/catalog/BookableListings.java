package com.ourspace.api.catalog;

import com.ourspace.api.reservation.BookableSpaces;
import com.ourspace.contracts.rules.BookableSpace;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The spaces of the read model, in the form that the booking rules need. */
@Component
class BookableListings implements BookableSpaces {

    private final Listings listings;

    BookableListings(Listings listings) {
        this.listings = listings;
    }

    @Override
    public Optional<BookableSpace> find(long spaceId) {
        return listings.find(spaceId).map(ListedSpace::bookable);
    }
}
