package com.ourspace.api.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is taken, as this process follows it in the log, ahead of the tables; implemented by the search package. */
public interface HalvesInMemory {

    /**
     * The halves of a space from one date to another, both included, that are held, booked or blocked; holds that are
     * overdue may be among them. Dates before today have none.
     *
     * @return empty as long as something that was decided before may be missing: then the tables know better
     */
    Optional<List<TakenHalf>> between(long spaceId, LocalDate from, LocalDate to);
}
