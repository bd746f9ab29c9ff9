package com.ourspace.media.processing;

import static com.ourspace.contracts.image.ImageRejectionCode.IMAGE_UNREADABLE;

import com.ourspace.image.ImageFile;
import com.ourspace.image.ImageRefused;
import com.ourspace.image.ImageRules;
import com.ourspace.image.UnreadableImage;
import com.ourspace.media.processing.ProcessingResult.Refused;

/** Checks uploaded bytes by the same rules as the API, and makes the variants. */
public final class ImageProcessor {

    private final MemoryBudget memory;

    public ImageProcessor(MemoryBudget memory) {
        this.memory = memory;
    }

    /** @param upload the uploaded bytes; of a larger upload, one byte more than the limit is enough */
    public ProcessingResult process(byte[] upload) {
        try {
            ImageFile file = ImageRules.accept(upload);
            VariantRenderer renderer = VariantRenderer.of(file);
            return memory.using(renderer.neededBytes(), renderer::render);
        } catch (ImageRefused refused) {
            return new Refused(refused.code(), refused.detail());
        } catch (UnreadableImage unreadable) {
            return new Refused(IMAGE_UNREADABLE, String.valueOf(unreadable.getMessage()));
        }
    }
}
