package com.ourspace.api.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor where the list goes on; null on its last page
 */
record SpacePage(List<SpaceCard> items, @Nullable String nextCursor) {}
