package com.ourspace.api.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A point of the map, in degrees. */
public record GeoPoint(double latitude, double longitude) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(\\.\\d{1,15})?");

    /** Parses {@code latitude,longitude}; empty if the text is no point of the map. */
    static Optional<GeoPoint> parse(String text) {
        List<String> parts = List.of(text.split(",", -1));
        if (parts.size() != 2 || !parts.stream().allMatch(NUMBER.asMatchPredicate())) {
            return Optional.empty();
        }
        return Optional.of(new GeoPoint(Double.parseDouble(parts.getFirst()), Double.parseDouble(parts.getLast())))
                .filter(point -> Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180);
    }
}
