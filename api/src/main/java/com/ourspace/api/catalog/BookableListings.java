package com.ourspace.api.catalog;

import com.ourspace.api.reservation.BookableSpaces;
import com.ourspace.contracts.rules.BookableSpace;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the booking rules what the read model knows of a space. */
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
