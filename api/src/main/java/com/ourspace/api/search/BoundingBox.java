package com.ourspace.api.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A section of a map, in degrees, borders included; it cannot cross the date line. */
public record BoundingBox(double west, double south, double east, double north) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(\\.\\d{1,15})?");

    /** Parses {@code west,south,east,north}; empty if the text is no valid box. */
    static Optional<BoundingBox> parse(String text) {
        List<String> parts = List.of(text.split(",", -1));
        if (parts.size() != 4 || !parts.stream().allMatch(NUMBER.asMatchPredicate())) {
            return Optional.empty();
        }
        List<Double> degrees = parts.stream().map(Double::valueOf).toList();
        return Optional.of(new BoundingBox(degrees.get(0), degrees.get(1), degrees.get(2), degrees.get(3)))
                .filter(BoundingBox::isOnTheMap);
    }

    private boolean isOnTheMap() {
        return west <= east
                && south <= north
                && Stream.of(west, east).allMatch(longitude -> Math.abs(longitude) <= 180)
                && Stream.of(south, north).allMatch(latitude -> Math.abs(latitude) <= 90);
    }
}
