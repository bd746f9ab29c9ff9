package com.ourspace.api.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The orders of a list of reviews; ties are sorted by id, newest first. Each has its own index. */
enum ReviewSort {
    NEWEST("review_newest", "", "r.id DESC", "r.id < :lastId"),
    RATING_HIGH(
            "review_rating_high",
            "",
            "r.rating DESC, r.id DESC",
            "(r.rating < :rating OR (r.rating = :rating AND r.id < :lastId))"),
    RATING_LOW(
            "review_rating_low",
            "",
            "r.rating, r.id DESC",
            "(r.rating > :rating OR (r.rating = :rating AND r.id < :lastId))"),
    /** Only those with a visible image. */
    WITH_PHOTO("review_with_photo", "AND r.has_photo = TRUE", "r.id DESC", "r.id < :lastId");

    private final String index;
    private final String condition;
    private final String orderBy;
    private final String after;

    ReviewSort(String index, String condition, String orderBy, String after) {
        this.index = index;
        this.condition = condition;
        this.orderBy = orderBy;
        this.after = after;
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

    /** The index that has this order. */
    String index() {
        return index;
    }

    String condition() {
        return condition;
    }

    String orderBy() {
        return orderBy;
    }

    /** The condition for rows after {@code :rating} and {@code :lastId}. */
    String afterCursor() {
        return after;
    }
}
