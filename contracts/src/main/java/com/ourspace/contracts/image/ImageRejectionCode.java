package com.ourspace.contracts.image;

/** Why a picture cannot be used (product page, sections 4 and 7). */
public enum ImageRejectionCode {
    /** Neither JPEG nor PNG by its first bytes. */
    IMAGE_TYPE_UNSUPPORTED,
    /** More than 3 MiB. */
    IMAGE_TOO_LARGE,
    /** Less than 320×180, or more than 40 megapixels. */
    IMAGE_DIMENSIONS,
    /** Its bytes do not decode. */
    IMAGE_UNREADABLE
}
