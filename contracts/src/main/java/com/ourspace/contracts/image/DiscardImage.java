package com.ourspace.contracts.image;

import java.util.UUID;

/**
 * Remove a picture's stored variants. Nothing is said of it afterwards; a later {@link StoreImage} of the same picture
 * stores them anew.
 *
 * @param owner what kind of thing it belonged to
 * @param ownerId number of that thing, part of the variants' keys
 */
public record DiscardImage(UUID imageId, ImageOwner owner, long ownerId) implements ImageCommand {}
