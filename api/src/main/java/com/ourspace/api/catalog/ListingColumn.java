package com.ourspace.api.catalog;

import static java.util.stream.Collectors.joining;

import com.ourspace.contracts.space.SpaceListing;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of {@code space_listing} that a host fills in, each with its value. */
enum ListingColumn {
    TITLE(SpaceListing::title),
    SUB_TITLE(SpaceListing::subTitle),
    DESCRIPTION(SpaceListing::description),
    ADDRESS(SpaceListing::address),
    LATITUDE(SpaceListing::latitude),
    LONGITUDE(SpaceListing::longitude),
    CATEGORY(SpaceListing::category),
    DISTRICT(SpaceListing::district),
    FACILITIES(listing -> String.join(",", listing.facilities())),
    MIN_COUNT(SpaceListing::minCount),
    MAX_COUNT(SpaceListing::maxCount),
    REFUND_POLICY(listing -> listing.refundPolicy().name()),
    MIN_NOTICE_MINUTES(SpaceListing::minNoticeMinutes),
    MAX_ADVANCE_DAYS(SpaceListing::maxAdvanceDays);

    private final Function<SpaceListing, @Nullable Object> value;

    ListingColumn(Function<SpaceListing, @Nullable Object> value) {
        this.value = value;
    }

    /** What an INSERT or UPDATE has for each column, as {@code %s = ?} with the column's name. */
    static String each(String format) {
        return Stream.of(values())
                .map(column -> format.replace("%s", column.name().toLowerCase(Locale.ROOT)))
                .collect(joining(", "));
    }

    /** The values of a listing, in the order of the columns. */
    static Stream<@Nullable Object> valuesOf(SpaceListing listing) {
        return Stream.of(values()).map(column -> column.value.apply(listing));
    }
}
