package com.ourspace.api.host;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor cursor of the next page; null on the last
 */
record HostPage<T>(List<T> items, @Nullable String nextCursor) {}
