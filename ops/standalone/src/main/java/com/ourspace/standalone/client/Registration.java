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

    /** Whether nothing more will happen to it: it was refused, or its space is there and all its pictures are done. */
    public boolean isSettled() {
        return status.equals("REJECTED")
                || spaceId != null
                        && images.stream().noneMatch(image -> image.status().equals("PENDING"));
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
