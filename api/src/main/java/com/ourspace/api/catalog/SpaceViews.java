package com.ourspace.api.catalog;

import com.ourspace.api.account.SignedIn;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Slot;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Shows one space, or its availability, to a visitor who may see it. */
@Component
public class SpaceViews {

    private static final int DEFAULT_DAYS = 31;
    private static final int MAX_DAYS = 92;

    private final ShownSpaces spaces;
    private final LikeLookup likes;
    private final HalfStates halves;
    private final SpaceOutlines outlines;
    private final Clock clock;

    SpaceViews(ShownSpaces spaces, LikeLookup likes, HalfStates halves, SpaceOutlines outlines, Clock clock) {
        this.spaces = spaces;
        this.likes = likes;
        this.halves = halves;
        this.outlines = outlines;
        this.clock = clock;
    }

    /**
     * One space.
     *
     * @throws com.ourspace.api.web.ProblemException SPACE_NOT_FOUND if the visitor may not see it
     */
    public SpaceDetail detail(long spaceId, Optional<SignedIn> visitor) {
        SpaceCopy shown = spaces.require(spaceId, visitor);
        Boolean liked =
                visitor.map(user -> likes.include(spaceId, user.userId())).orElse(null);
        return SpaceDetail.of(shown.space(), shown.images(), liked);
    }

    AvailabilityView availability(long spaceId, MultiValueMap<String, String> sent, Optional<SignedIn> visitor) {
        return availability(spaceId, sent, visitor, halves::between);
    }

    /** The same, as it is stored together with the number of its latest change. */
    AvailabilityView storedAvailability(long spaceId, MultiValueMap<String, String> sent, Optional<SignedIn> visitor) {
        return availability(spaceId, sent, visitor, halves::stored);
    }

    private AvailabilityView availability(
            long spaceId, MultiValueMap<String, String> sent, Optional<SignedIn> visitor, TakenHalves taken) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Half.ZONE);
        QueryParameters parameters = new QueryParameters(sent);
        LocalDate from = parameters.date("from").orElse(today);
        LocalDate to = parameters.date("to").orElse(from.plusDays(DEFAULT_DAYS - 1));
        requireBounded(from, to);
        ListedSpace space = spaces.require(spaceId, visitor).space();
        Calendar calendar = new Calendar(space.bookable(), taken.between(spaceId, from, to, now), now);
        return new AvailabilityView(spaceId, from, to, today, calendar.between(from, to));
    }

    /**
     * Whether a request for the slot, made now, would pass every rule about time and offer, and meet no live claim.
     *
     * @throws com.ourspace.api.web.ProblemException SPACE_NOT_FOUND if the visitor may not see the space
     */
    public boolean isAvailable(long spaceId, LocalDate date, Slot slot, Optional<SignedIn> visitor) {
        Instant now = clock.instant();
        ListedSpace space = spaces.require(spaceId, visitor).space();
        Calendar calendar = new Calendar(space.bookable(), halves.between(spaceId, date, date, now), now);
        SlotAvailability shown = calendar.between(date, date).getFirst().slots().get(slot);
        return shown != null && shown.state() == SlotState.AVAILABLE;
    }

    /** The outlines of these spaces by their numbers, whatever their status; by one statement at most. */
    public Map<Long, SpaceOutline> outlines(Collection<Long> spaceIds) {
        return spaceIds.isEmpty() ? Map.of() : outlines.of(spaceIds);
    }

    private static void requireBounded(LocalDate from, LocalDate to) {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MAX_DAYS) {
            throw QueryParameters.refused("to", "span", "most", MAX_DAYS);
        }
    }

    /** Where taken halves are read. */
    private interface TakenHalves {
        List<TakenHalf> between(long spaceId, LocalDate from, LocalDate to, Instant now);
    }
}
