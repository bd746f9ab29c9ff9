package com.ourspace.image;

import com.ourspace.contracts.image.ImageRejectionCode;

/** An uploaded image is not accepted. The message is one English sentence for the operator. */
public final class ImageRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final ImageRejectionCode code;

    public ImageRefused(ImageRejectionCode code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    public ImageRejectionCode code() {
        return code;
    }

    /** The reason, in one English sentence. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
