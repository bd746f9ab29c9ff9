package com.ourspace.media.processing;

import com.ourspace.contracts.image.ImageRejectionCode;
import com.ourspace.image.PixelSize;
import java.util.List;

/** The result of processing uploaded bytes. */
public sealed interface ProcessingResult {

    /**
     * An accepted image with its variants.
     *
     * @param original size of the upright upload
     * @param variants the variants, smallest first
     */
    record Processed(PixelSize original, List<Variant> variants) implements ProcessingResult {
        public Processed {
            variants = List.copyOf(variants);
        }
    }

    /** A refusal, with the reason in one English sentence for the operator. */
    record Refused(ImageRejectionCode code, String detail) implements ProcessingResult {}
}
