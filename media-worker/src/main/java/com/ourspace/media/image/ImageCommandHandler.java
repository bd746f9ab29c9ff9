package com.ourspace.media.image;

import static com.ourspace.contracts.image.ImageRejectionCode.IMAGE_UNREADABLE;

import com.ourspace.contracts.image.ImageCommand;
import com.ourspace.contracts.image.ImageCommand.DiscardImage;
import com.ourspace.contracts.image.ImageCommand.StoreImage;
import com.ourspace.contracts.image.ImageEvent;
import com.ourspace.contracts.image.ImageEvent.ImageRejected;
import com.ourspace.contracts.image.ImageEvent.ImageStored;
import com.ourspace.image.ImageRules;
import com.ourspace.media.processing.ImageProcessor;
import com.ourspace.media.processing.ProcessingResult.Processed;
import com.ourspace.media.processing.ProcessingResult.Refused;
import com.ourspace.media.storage.StagingArea;
import com.ourspace.media.storage.VariantStore;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Carries out one image command. The same command always has the same outcome. */
@Component
class ImageCommandHandler {
    /** Reading one byte more than the limit is enough to see that an upload is too large. */
    private static final int READ_BYTES = ImageRules.MAX_BYTES + 1;

    private final StagingArea staging;
    private final ImageProcessor imageProcessor;
    private final VariantStore variants;

    ImageCommandHandler(StagingArea staging, ImageProcessor imageProcessor, VariantStore variants) {
        this.staging = staging;
        this.imageProcessor = imageProcessor;
        this.variants = variants;
    }

    /**
     * Carries out a command.
     *
     * @return the event to publish; empty for a discarded image, about which no event exists
     * @throws RuntimeException if the object store does not answer; nothing is decided then
     */
    Optional<ImageEvent> execute(ImageCommand command) {
        return switch (command) {
            case StoreImage store -> Optional.of(store(store));
            case DiscardImage discard -> {
                variants.delete(discard);
                yield Optional.empty();
            }
        };
    }

    /** Stores the image, or rejects it. */
    private ImageEvent store(StoreImage command) {
        if (!StagingArea.isStaged(command.stagedKey())) {
            return rejected(command, new Refused(IMAGE_UNREADABLE, "The staged key is outside of the staging area."));
        }
        return staging.find(command.stagedKey(), READ_BYTES)
                .map(upload -> process(command, upload))
                .orElseGet(() -> storedBefore(command));
    }

    /**
     * Deletes an upload once the broker has acknowledged its outcome. A rejected upload stays until the sweep, so that
     * the same command has the same reason again.
     */
    void deleteStagedUpload(ImageCommand command, ImageEvent outcome) {
        if (outcome instanceof ImageStored && command instanceof StoreImage store) {
            staging.delete(store.stagedKey());
        }
    }

    private ImageEvent process(StoreImage command, byte[] upload) {
        if (upload.length < READ_BYTES && !Sha256.hex(upload).equals(command.sha256())) {
            return rejected(command, new Refused(IMAGE_UNREADABLE, "The staged bytes are not those of the command."));
        }
        return switch (imageProcessor.process(upload)) {
            case Processed processed -> variants.put(command, processed);
            case Refused refused -> rejected(command, refused);
        };
    }

    /**
     * The outcome for an upload that is gone: either an earlier attempt stored the variants and ended before it
     * published the event, or the upload was swept.
     */
    private ImageEvent storedBefore(StoreImage command) {
        return variants.find(command)
                .map(ImageEvent.class::cast)
                .orElseGet(() -> rejected(command, new Refused(IMAGE_UNREADABLE, "The staged upload is gone.")));
    }

    /** The outcome when our own code fails; a discarded image has no event. */
    static Optional<ImageEvent> rejectedByFailure(ImageCommand command) {
        return switch (command) {
            case StoreImage store ->
                Optional.of(rejected(store, new Refused(IMAGE_UNREADABLE, "The worker failed to process this image.")));
            case DiscardImage _ -> Optional.empty();
        };
    }

    private static ImageRejected rejected(StoreImage command, Refused refused) {
        return new ImageRejected(
                command.imageId(),
                command.owner(),
                command.ownerId(),
                command.position(),
                refused.code(),
                refused.detail());
    }
}
