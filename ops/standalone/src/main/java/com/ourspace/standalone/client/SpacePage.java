package com.ourspace.standalone.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the list of spaces. */
public record SpacePage(List<Card> items, @Nullable String nextCursor) {

    /** A space as the list shows it. */
    public record Card(
            long id, String title, String district, String category, long price, int minCount, int maxCount) {}
}
