package com.ourspace.contracts.image;

/** The reason for which an image is rejected (product page, sections 4 and 7). */
public enum ImageRejectionCode {
    /** The first bytes are neither those of a JPEG nor of a PNG. */
    IMAGE_TYPE_UNSUPPORTED,
    /** The file has more than 3 MiB. */
    IMAGE_TOO_LARGE,
    /** The image is smaller than 320×180 pixels, or larger than 40 megapixels. */
    IMAGE_DIMENSIONS,
    /** The file cannot be decoded. */
    IMAGE_UNREADABLE
}
