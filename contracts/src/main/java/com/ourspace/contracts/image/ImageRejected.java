package com.ourspace.contracts.image;

import java.util.UUID;

/**
 * The picture cannot be used, for good; the others of its owner stand.
 *
 * @param position place among its owner's pictures, from 0
 * @param code what is wrong with it
 * @param detail one English sentence for the operator
 */
public record ImageRejected(
        UUID imageId, ImageOwner owner, long ownerId, int position, ImageRejectionCode code, String detail)
        implements ImageEvent {}
