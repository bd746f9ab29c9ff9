package com.ourspace.api.catalog;

import java.time.LocalDate;
import java.util.List;

/**
 * A space's availability, date by date.
 *
 * @param from first date, in Asia/Seoul
 * @param to last date, included
 * @param today in Asia/Seoul
 */
record AvailabilityView(long spaceId, LocalDate from, LocalDate to, LocalDate today, List<DateAvailability> dates) {}
