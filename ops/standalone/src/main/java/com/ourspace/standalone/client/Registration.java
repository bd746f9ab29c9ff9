package com.ourspace.standalone.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state of a host's registration of a space. */
public record Registration(String status, @Nullable Long spaceId, List<Image> images) {

    public Registration {
        images = images == null ? List.of() : List.copyOf(images);
    }

    /** The id of the space. */
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
     * Whether the registration is final: it was rejected, or all its images were, or its space is listed and all images
     * are processed. An image can be ready a moment before its space is listed.
     */
    public boolean isFinal() {
        return status.equals("REJECTED")
                || isActive()
                        && images.stream().noneMatch(image -> image.status().equals("PENDING"))
                || !images.isEmpty()
                        && images.stream().allMatch(image -> image.status().equals("REJECTED"));
    }

    /** One image of the registration. */
    public record Image(String status, @Nullable String code, List<Variant> variants) {

        public Image {
            variants = variants == null ? List.of() : List.copyOf(variants);
        }
    }

    /** One stored size of an image. */
    public record Variant(String name, String url, int width, int height) {}
}
