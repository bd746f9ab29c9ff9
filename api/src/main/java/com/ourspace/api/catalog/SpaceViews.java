package com.ourspace.api.catalog;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.reservation.Half;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** One space, shown to those who may see it. */
@Component
class SpaceViews {

    private static final int DEFAULT_DAYS = 31;
    private static final int MOST_DAYS = 92;

    private final Listings listings;
    private final Galleries galleries;
    private final HalfStates halves;
    private final Clock clock;

    SpaceViews(Listings listings, Galleries galleries, HalfStates halves, Clock clock) {
        this.listings = listings;
        this.galleries = galleries;
        this.halves = halves;
        this.clock = clock;
    }

    SpaceDetail detail(long spaceId, Optional<SignedIn> visitor) {
        return SpaceDetail.of(require(spaceId, visitor), galleries.ready(spaceId));
    }

    AvailabilityView availability(long spaceId, MultiValueMap<String, String> sent, Optional<SignedIn> visitor) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Half.ZONE);
        QueryParameters parameters = new QueryParameters(sent, Set.of("from", "to"));
        LocalDate from = parameters.date("from").orElse(today);
        LocalDate to = parameters.date("to").orElse(from.plusDays(DEFAULT_DAYS - 1));
        requireBounded(from, to);
        ListedSpace space = require(spaceId, visitor);
        Calendar calendar = new Calendar(space.bookable(), halves.between(spaceId, from, to, now), now);
        return new AvailabilityView(spaceId, from, to, today, calendar.between(from, to));
    }

    private ListedSpace require(long spaceId, Optional<SignedIn> visitor) {
        long visitorId = visitor.map(SignedIn::userId).orElse(0L);
        return listings.find(spaceId)
                .filter(space -> space.isShownTo(visitorId))
                .orElseThrow(() -> Problem.of(ProblemCode.SPACE_NOT_FOUND).exception());
    }

    private static void requireBounded(LocalDate from, LocalDate to) {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw QueryParameters.refused("to", "span", "most", MOST_DAYS);
        }
    }
}
