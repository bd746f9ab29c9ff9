package com.ourspace.api.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some decisions, in their order.
 *
 * @param nextCursor where to go on; absent at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionPage(List<DecisionView> items, @Nullable String nextCursor) {}
