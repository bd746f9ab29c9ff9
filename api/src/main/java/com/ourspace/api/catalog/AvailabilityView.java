package com.ourspace.api.catalog;

import java.time.LocalDate;
import java.util.List;

/**
 * What of a space is free, date by date.
 *
 * @param from the first date, in Asia/Seoul
 * @param to the last date, included
 * @param today in Asia/Seoul
 */
record AvailabilityView(long spaceId, LocalDate from, LocalDate to, LocalDate today, List<DateAvailability> dates) {}
