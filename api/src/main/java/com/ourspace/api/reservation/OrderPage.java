package com.ourspace.api.reservation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of orders.
 *
 * @param nextCursor cursor of the next page; null on the last
 */
record OrderPage(List<OrderResource> items, @Nullable String nextCursor) {}
