package com.ourspace.api.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor cursor of the next page; null on the last
 */
record SpacePage(List<SpaceCard> items, @Nullable String nextCursor) {}
