package com.ourspace.api.availability;

import com.ourspace.api.account.SignedIn;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** What of a space is free, as those see it who ask once. */
public interface Calendars {

    /**
     * The calendar that these parameters ask for.
     *
     * @throws com.ourspace.api.web.ProblemException SPACE_NOT_FOUND, or INVALID_PARAMETER
     */
    CalendarSnapshot show(long spaceId, MultiValueMap<String, String> sent, Optional<SignedIn> visitor);

    /** Some dates of a space, each as it stands in its calendar; none if there is no such space any more. */
    Map<LocalDate, ?> dates(long spaceId, Collection<LocalDate> dates);

    /**
     * A calendar.
     *
     * @param from its first date
     * @param to its last date, included
     * @param view the answer as it is written to JSON
     */
    record CalendarSnapshot(LocalDate from, LocalDate to, Object view) {

        boolean has(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }
}
