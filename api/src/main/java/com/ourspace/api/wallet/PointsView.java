package com.ourspace.api.wallet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a guest has, and a page of how it came to that, newest first.
 *
 * @param balance points; 1 point is worth 1 KRW
 * @param nextCursor where the next page begins; absent on the last
 */
@Schema(name = "Points")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PointsView(
        long balance, List<LedgerEntry> items, @Nullable String nextCursor) {}
