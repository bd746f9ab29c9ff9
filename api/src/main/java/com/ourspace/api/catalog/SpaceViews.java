package com.ourspace.api.catalog;

import com.ourspace.api.account.SignedIn;
import com.ourspace.contracts.reservation.Half;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Shows one space, or its availability, to a visitor who may see it. */
@Component
class SpaceViews {

    private static final int DEFAULT_DAYS = 31;
    private static final int MAX_DAYS = 92;

    private final VisibleSpaces spaces;
    private final LikeLookup likes;
    private final Galleries galleries;
    private final HalfStates halves;
    private final Clock clock;

    SpaceViews(VisibleSpaces spaces, LikeLookup likes, Galleries galleries, HalfStates halves, Clock clock) {
        this.spaces = spaces;
        this.likes = likes;
        this.galleries = galleries;
        this.halves = halves;
        this.clock = clock;
    }

    SpaceDetail detail(long spaceId, Optional<SignedIn> visitor) {
        ListedSpace space = spaces.require(spaceId, visitor);
        Boolean liked =
                visitor.map(user -> likes.include(spaceId, user.userId())).orElse(null);
        return SpaceDetail.of(space, galleries.ready(spaceId), liked);
    }

    AvailabilityView availability(long spaceId, MultiValueMap<String, String> sent, Optional<SignedIn> visitor) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Half.ZONE);
        QueryParameters parameters = new QueryParameters(sent);
        LocalDate from = parameters.date("from").orElse(today);
        LocalDate to = parameters.date("to").orElse(from.plusDays(DEFAULT_DAYS - 1));
        requireBounded(from, to);
        ListedSpace space = spaces.require(spaceId, visitor);
        Calendar calendar = new Calendar(space.bookable(), halves.between(spaceId, from, to, now), now);
        return new AvailabilityView(spaceId, from, to, today, calendar.between(from, to));
    }

    private static void requireBounded(LocalDate from, LocalDate to) {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MAX_DAYS) {
            throw QueryParameters.refused("to", "span", "most", MAX_DAYS);
        }
    }
}
