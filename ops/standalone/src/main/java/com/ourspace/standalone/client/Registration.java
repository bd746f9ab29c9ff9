package com.ourspace.standalone.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has become of a space that a host registered. */
public record Registration(String status, @Nullable Long spaceId, List<Picture> images) {

    public Registration {
        images = images == null ? List.of() : List.copyOf(images);
    }

    /** The number of the space. */
    public long requireSpaceId() {
        if (spaceId == null) {
            throw new IllegalStateException("a registration that is " + status + " has no space");
        }
        return spaceId;
    }

    public boolean isActive() {
        return status.equals("ACTIVE");
    }

    /**
     * Whether nothing more will happen to it: it was refused, or all its pictures were, or its space is listed and all
     * pictures are done. That a picture is ready may be known a moment before its space is listed.
     */
    public boolean isSettled() {
        return status.equals("REJECTED")
                || isActive()
                        && images.stream().noneMatch(image -> image.status().equals("PENDING"))
                || !images.isEmpty()
                        && images.stream().allMatch(image -> image.status().equals("REJECTED"));
    }

    /** One picture of it. */
    public record Picture(String status, @Nullable String code, List<Variant> variants) {

        public Picture {
            variants = variants == null ? List.of() : List.copyOf(variants);
        }
    }

    /** One stored size of a picture. */
    public record Variant(String name, String url, int width, int height) {}
}
