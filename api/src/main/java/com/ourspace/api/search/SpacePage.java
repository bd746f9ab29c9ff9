package com.ourspace.api.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.ourspace.api.catalog.SpaceCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor cursor of the next page; null on the last
 * @param matching how the words were looked for; absent without words
 * @param suggestedFilters filters that the words name and that are not set; absent without words, and behind the first
 *     page
 * @param facets the counts that were asked for; absent if none were
 */
record SpacePage(
        List<SpaceCard> items,
        @Nullable String nextCursor,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Matching matching,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<SuggestedFilter> suggestedFilters,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SpaceFacets facets) {}
