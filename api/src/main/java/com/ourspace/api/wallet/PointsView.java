package com.ourspace.api.wallet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guest's balance, and a page of the ledger, newest first.
 *
 * @param balance points; 1 point is worth 1 KRW
 * @param nextCursor cursor of the next page; absent on the last
 */
@Schema(name = "Points")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PointsView(
        long balance, List<LedgerEntry> items, @Nullable String nextCursor) {}
