package com.ourspace.media.processing;

import com.ourspace.contracts.image.ImageRejectionCode;
import com.ourspace.image.PixelSize;
import java.util.List;

/** What came of uploaded bytes. */
public sealed interface ProcessingResult {

    /**
     * A picture that can be shown.
     *
     * @param original size of the upload, upright
     * @param prints smallest first
     */
    record Developed(PixelSize original, List<Variant> variants) implements ProcessingResult {
        public Developed {
            variants = List.copyOf(variants);
        }
    }

    /** Bytes that never become a picture, and why, in one English sentence for the operator. */
    record Refused(ImageRejectionCode code, String detail) implements ProcessingResult {}
}
