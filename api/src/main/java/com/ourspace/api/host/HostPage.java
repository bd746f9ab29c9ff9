package com.ourspace.api.host;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor where the list goes on; null on its last page
 */
record HostPage<T>(List<T> items, @Nullable String nextCursor) {}
