package com.ourspace.api.like;

import com.ourspace.api.catalog.SpaceCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the spaces that a user likes, the latest like first.
 *
 * @param nextCursor null on the last page
 */
record LikedSpaces(List<SpaceCard> items, @Nullable String nextCursor) {}
