package com.ourspace.contracts.image;

import java.util.UUID;

/**
 * Delete the stored variants of an image. No event follows; a later {@link StoreImage} of the same image stores them
 * again.
 *
 * @param owner kind of object that the image belonged to
 * @param ownerId number of that object, part of the variants' keys
 */
public record DiscardImage(UUID imageId, ImageOwner owner, long ownerId) implements ImageCommand {}
