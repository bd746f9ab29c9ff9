package com.ourspace.standalone.client;

import com.ourspace.contracts.space.SlotOffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A space as its detail page shows it. */
public record Space(
        long id,
        String title,
        int minCount,
        int maxCount,
        @Nullable List<SlotOffer> offers) {}
