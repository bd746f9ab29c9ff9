package com.ourspace.api.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of decisions, in their order.
 *
 * @param nextCursor cursor of the next page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionPage(List<DecisionView> items, @Nullable String nextCursor) {}
