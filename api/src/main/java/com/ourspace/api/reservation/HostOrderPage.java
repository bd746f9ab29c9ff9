package com.ourspace.api.reservation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the orders on a host's spaces.
 *
 * @param nextCursor cursor of the next page; null on the last
 */
@Schema(name = "HostPageHostOrder")
record HostOrderPage(List<HostOrder> items, @Nullable String nextCursor) {}
