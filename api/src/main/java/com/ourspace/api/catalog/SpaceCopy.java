package com.ourspace.api.catalog;

import java.util.List;

/**
 * A space and its images as the tables had them.
 *
 * @param revision of {@link SpaceRevisions}; what was read is at least as new
 */
record SpaceCopy(ListedSpace space, List<SpaceDetail.Image> images, long revision) {

    SpaceCopy {
        images = List.copyOf(images);
    }
}
