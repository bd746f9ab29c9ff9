package com.ourspace.api.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The orders of a list; ties are sorted by id, newest first. */
public enum SpaceSort {
    LIKES("likes"),
    PRICE_ASC("price_asc"),
    PRICE_DESC("price_desc"),
    RATING("rating"),
    /** Ids grow with every registration. */
    NEWEST("newest"),
    /** How well a space fits the words of the query. */
    RELEVANCE("relevance"),
    /** From the point of the query, the nearest first. */
    DISTANCE("distance");

    private final String parameter;

    SpaceSort(String parameter) {
        this.parameter = parameter;
    }

    static Optional<SpaceSort> named(String parameter) {
        return Stream.of(values())
                .filter(sort -> sort.parameter.equals(parameter))
                .findFirst();
    }

    /** The names of those that this query can be sorted by, as callers write them. */
    static List<String> names(boolean hasWords, boolean hasPoint) {
        return Stream.of(values())
                .filter(sort -> sort.isPossible(hasWords, hasPoint))
                .map(SpaceSort::parameter)
                .toList();
    }

    boolean isPossible(boolean hasWords, boolean hasPoint) {
        return switch (this) {
            case RELEVANCE -> hasWords;
            case DISTANCE -> hasPoint;
            case LIKES, PRICE_ASC, PRICE_DESC, RATING, NEWEST -> true;
        };
    }

    String parameter() {
        return parameter;
    }
}
