package com.ourspace.api.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decisions about one order, in their order.
 *
 * @param guestId the guest of the order; for operators only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderDecisions(@Nullable Long guestId, List<DecisionView> items) {}
