package com.ourspace.api.page;

import com.ourspace.api.catalog.ImageLink;
import com.ourspace.api.catalog.SpaceCard;
import com.ourspace.api.web.ProblemException;
import java.util.List;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the pictures that the list of all spaces begins with, in memory. */
class ListPictures {

    private static final Logger LOG = LoggerFactory.getLogger(ListPictures.class);

    /** As many as are seen without scrolling; the page loads them first. */
    private static final int SHOWN = 3;

    private final IntFunction<List<SpaceCard>> spaces;

    /** @param spaces the first ones of the list, as many as asked for */
    ListPictures(IntFunction<List<SpaceCard>> spaces) {
        this.spaces = spaces;
    }

    /** The variants of each; none while there is no index to search, since the document is as good without them. */
    List<List<ImageLink>> first() {
        try {
            return spaces.apply(SHOWN).stream().map(SpaceCard::cover).toList();
        } catch (ProblemException notNow) {
            LOG.debug("The list is sent without pictures: {}", notNow.toString());
            return List.of();
        }
    }
}
