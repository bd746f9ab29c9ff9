package com.ourspace.api.catalog;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.availability.Calendars;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The calendars for live availability, the same as for single requests. */
@Component
class LiveCalendars implements Calendars {

    private final SpaceViews views;
    private final ShownSpaces spaces;
    private final Listings listings;
    private final HalfStates halves;
    private final Clock clock;

    LiveCalendars(SpaceViews views, ShownSpaces spaces, Listings listings, HalfStates halves, Clock clock) {
        this.views = views;
        this.spaces = spaces;
        this.listings = listings;
        this.halves = halves;
        this.clock = clock;
    }

    /**
     * Never from an older copy of the space, nor from what this process has followed: the change may be what this
     * calendar tells about, and none follows.
     */
    @Override
    public CalendarSnapshot show(long spaceId, MultiValueMap<String, String> sent, Optional<SignedIn> visitor) {
        spaces.refresh(spaceId);
        AvailabilityView view = views.storedAvailability(spaceId, sent, visitor);
        return new CalendarSnapshot(view.from(), view.to(), view);
    }

    @Override
    public Map<LocalDate, DateAvailability> dates(long spaceId, Collection<LocalDate> dates) {
        Optional<ListedSpace> space = listings.find(spaceId);
        if (space.isEmpty() || dates.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant();
        Calendar calendar = new Calendar(
                space.get().bookable(),
                halves.stored(spaceId, Collections.min(dates), Collections.max(dates), now),
                now);
        Map<LocalDate, DateAvailability> shown = new LinkedHashMap<>();
        dates.forEach(date -> shown.put(date, calendar.between(date, date).getFirst()));
        return shown;
    }
}
