package com.ourspace.api.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many spaces a list has, and would have with one value more.
 *
 * @param total spaces on all pages of the list
 * @param district by district, in the place of those that the query names
 * @param category by category, in the place of those that the query names
 * @param facility by facility, besides those that the query names
 * @param price by range of the price shown, in the place of the range that the query names
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SpaceFacets(
        int total,
        @Nullable List<ValueCount> district,
        @Nullable List<ValueCount> category,
        @Nullable List<ValueCount> facility,
        @Nullable List<PriceCount> price) {

    /**
     * A value of a filter.
     *
     * @param value its code
     * @param count spaces that the list would have
     */
    record ValueCount(String value, int count) {}

    /**
     * A range of prices.
     *
     * @param from lowest price, whole KRW
     * @param to highest price, whole KRW; null if there is none
     * @param count spaces that the list would have
     */
    @JsonInclude
    record PriceCount(long from, @Nullable Long to, int count) {}
}
