package com.ourspace.contracts.reservation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** One space on one date: the unit of order, of locking and of consistency. */
public record SpaceDate(long spaceId, LocalDate useDate) {

    /** Parses a record key; empty if the text is not the key of a space-date. */
    public static Optional<SpaceDate> parse(String key) {
        int colon = key.indexOf(':');
        if (colon < 1) {
            return Optional.empty();
        }
        try {
            SpaceDate parsed =
                    new SpaceDate(Long.parseLong(key.substring(0, colon)), LocalDate.parse(key.substring(colon + 1)));
            return parsed.key().equals(key) ? Optional.of(parsed) : Optional.empty();
        } catch (NumberFormatException | DateTimeException noKey) {
            return Optional.empty();
        }
    }

    /**
     * The record key, {@code {spaceId}:{useDate}}. Commands that can conflict have the same key and so share a
     * partition.
     */
    public String key() {
        return spaceId + ":" + useDate;
    }
}
