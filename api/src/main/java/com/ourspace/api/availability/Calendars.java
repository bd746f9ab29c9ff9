package com.ourspace.api.availability;

import com.ourspace.api.account.SignedIn;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** Availability calendars, as the catalog shows them; implemented there. */
public interface Calendars {

    /**
     * Returns the calendar for these query parameters.
     *
     * @throws com.ourspace.api.web.ProblemException SPACE_NOT_FOUND, or INVALID_PARAMETER
     */
    CalendarSnapshot show(long spaceId, MultiValueMap<String, String> sent, Optional<SignedIn> visitor);

    /** Some dates of a space's calendar; empty if the space does not exist any more. */
    Map<LocalDate, ?> dates(long spaceId, Collection<LocalDate> dates);

    /**
     * A calendar at one moment.
     *
     * @param from first date
     * @param to last date, included
     * @param view the answer as it is written to JSON
     */
    record CalendarSnapshot(LocalDate from, LocalDate to, Object view) {

        boolean has(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }
}
