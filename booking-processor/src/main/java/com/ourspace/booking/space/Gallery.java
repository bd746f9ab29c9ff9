package com.ourspace.booking.space;

import com.ourspace.booking.space.GalleryImage.Status;
import com.ourspace.contracts.space.StagedImage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The images of a space in the host's order (product page, section 7: one to six, the same bytes once). Images that the
 * media worker rejected are not part of it.
 */
record Gallery(List<GalleryImage> images) {

    static final int MAX_IMAGES = 6;

    Gallery {
        images = images.stream().filter(image -> !image.is(Status.REJECTED)).toList();
    }

    static Gallery of(List<StagedImage> staged) {
        return new Gallery(List.of()).with(staged);
    }

    List<UUID> ids() {
        return images.stream().map(GalleryImage::id).toList();
    }

    boolean has(UUID imageId) {
        return ids().contains(imageId);
    }

    boolean isOverfull() {
        return images.size() > MAX_IMAGES;
    }

    /** The gallery with these images after the others; an image that it has already keeps its position. */
    Gallery with(List<StagedImage> added) {
        List<GalleryImage> more = new ArrayList<>(images);
        added.stream()
                .filter(image -> !has(image.imageId()))
                .forEach(image -> more.add(new GalleryImage(image.imageId(), Status.PENDING)));
        return new Gallery(more);
    }

    Gallery without(UUID imageId) {
        return new Gallery(
                images.stream().filter(image -> !image.id().equals(imageId)).toList());
    }

    /** Whether this image can be removed: an image remains, and a stored one if this one is stored. */
    boolean canRemove(UUID imageId) {
        List<GalleryImage> left = without(imageId).images;
        boolean isStored = images.stream().anyMatch(image -> image.id().equals(imageId) && image.is(Status.READY));
        return !left.isEmpty() && (!isStored || left.stream().anyMatch(image -> image.is(Status.READY)));
    }

    /** Whether these are all its images, each once. */
    boolean consistsOf(List<UUID> ids) {
        Set<UUID> named = new HashSet<>(ids);
        return named.size() == ids.size() && named.equals(new HashSet<>(ids()));
    }

    /** The images with these ids, in this order. */
    Gallery retainInOrder(List<UUID> order) {
        return new Gallery(images.stream()
                .filter(image -> order.contains(image.id()))
                .sorted((one, other) -> order.indexOf(one.id()) - order.indexOf(other.id()))
                .toList());
    }
}
