package com.ourspace.api.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The orders a list of reviews can have; equals are sorted by id, the newest first. Each has an index of its own. */
enum ReviewSort {
    NEWEST("", "r.id DESC", "r.id < :lastId"),
    RATING_HIGH("", "r.rating DESC, r.id DESC", "(r.rating < :rating OR (r.rating = :rating AND r.id < :lastId))"),
    RATING_LOW("", "r.rating, r.id DESC", "(r.rating > :rating OR (r.rating = :rating AND r.id < :lastId))"),
    /** Only those with a picture to show. */
    WITH_PHOTO("AND r.has_photo", "r.id DESC", "r.id < :lastId");

    private final String condition;
    private final String orderBy;
    private final String behind;

    ReviewSort(String condition, String orderBy, String behind) {
        this.condition = condition;
        this.orderBy = orderBy;
        this.behind = behind;
    }

    static Optional<ReviewSort> named(String parameter) {
        return Stream.of(values())
                .filter(sort -> sort.parameter().equals(parameter))
                .findFirst();
    }

    static List<String> parameters() {
        return Stream.of(values()).map(ReviewSort::parameter).toList();
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    String condition() {
        return condition;
    }

    String orderBy() {
        return orderBy;
    }

    /** What is behind {@code :rating} and {@code :lastId}. */
    String behindCursor() {
        return behind;
    }
}
