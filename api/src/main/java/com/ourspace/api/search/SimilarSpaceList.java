package com.ourspace.api.search;

import com.ourspace.api.catalog.SpaceCard;
import java.util.List;

/** Spaces that are like another, the most similar first. */
record SimilarSpaceList(List<SpaceCard> items) {}
