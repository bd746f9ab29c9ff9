package com.ourspace.api.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The orders of a list; ties are sorted by id, newest first. Each has its own index. */
enum SpaceSort {
    LIKES("likes", "search_likes", "like_count", "DESC", "<"),
    PRICE_ASC("price_asc", "search_price_asc", "price", "ASC", ">"),
    PRICE_DESC("price_desc", "search_price_desc", "price", "DESC", "<"),
    RATING("rating", "search_rating", "rating_average", "DESC", "<"),
    /** Ids grow with every registration. */
    NEWEST("newest", "PRIMARY", "space_id", "DESC", "<");

    private final String parameter;
    private final String index;
    private final String column;
    private final String direction;
    private final String after;

    SpaceSort(String parameter, String index, String column, String direction, String after) {
        this.parameter = parameter;
        this.index = index;
        this.column = column;
        this.direction = direction;
        this.after = after;
    }

    static Optional<SpaceSort> named(String parameter) {
        return Stream.of(values())
                .filter(sort -> sort.parameter.equals(parameter))
                .findFirst();
    }

    /** The names of all, as callers write them. */
    static List<String> names() {
        return Stream.of(values()).map(SpaceSort::parameter).toList();
    }

    String parameter() {
        return parameter;
    }

    String index() {
        return index;
    }

    String column() {
        return column;
    }

    String direction() {
        return direction;
    }

    String orderBy() {
        return "s." + column + " " + direction + ", s.space_id DESC";
    }

    /** The rows after {@code :sortKey} and {@code :lastId}, as two ranges that one index serves. */
    String afterCursor() {
        return "(s.%1$s %2$s :sortKey OR (s.%1$s = :sortKey AND s.space_id < :lastId))".formatted(column, after);
    }
}
