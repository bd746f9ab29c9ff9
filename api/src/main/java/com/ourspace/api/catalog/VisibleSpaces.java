package com.ourspace.api.catalog;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The spaces that a visitor may see; for the visitor, all others do not exist. */
@Component
public class VisibleSpaces {

    private final Listings listings;

    VisibleSpaces(Listings listings) {
        this.listings = listings;
    }

    /**
     * Returns the host of a space that this visitor may see.
     *
     * @throws com.ourspace.api.web.ProblemException SPACE_NOT_FOUND if there is none
     */
    public long requireHost(long spaceId, Optional<SignedIn> visitor) {
        return require(spaceId, visitor).hostId();
    }

    /**
     * Returns a space that this visitor may see.
     *
     * @throws com.ourspace.api.web.ProblemException SPACE_NOT_FOUND if there is none
     */
    public ListedSpace require(long spaceId, Optional<SignedIn> visitor) {
        long visitorId = visitor.map(SignedIn::userId).orElse(0L);
        return listings.find(spaceId)
                .filter(space -> space.isShownTo(visitorId))
                .orElseThrow(() -> Problem.of(ProblemCode.SPACE_NOT_FOUND).exception());
    }
}
