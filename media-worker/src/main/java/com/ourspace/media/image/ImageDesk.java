package com.ourspace.media.image;

import static com.ourspace.contracts.image.ImageRejectionCode.IMAGE_UNREADABLE;

import com.ourspace.contracts.image.DiscardImage;
import com.ourspace.contracts.image.ImageCommand;
import com.ourspace.contracts.image.ImageEvent;
import com.ourspace.contracts.image.ImageRejected;
import com.ourspace.contracts.image.ImageStored;
import com.ourspace.contracts.image.StoreImage;
import com.ourspace.image.ImageRules;
import com.ourspace.media.processing.ImageProcessor;
import com.ourspace.media.processing.ProcessingResult.Developed;
import com.ourspace.media.processing.ProcessingResult.Refused;
import com.ourspace.media.storage.StagingArea;
import com.ourspace.media.storage.VariantStore;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides about one image at a time; the same command again has the same outcome. */
@Component
class ImageDesk {
    /** One more than allowed is enough to see that it is too many. */
    private static final int READ_BYTES = ImageRules.MAX_BYTES + 1;

    private final StagingArea staging;
    private final ImageProcessor imageProcessor;
    private final VariantStore shelf;

    ImageDesk(StagingArea staging, ImageProcessor imageProcessor, VariantStore shelf) {
        this.staging = staging;
        this.imageProcessor = imageProcessor;
        this.shelf = shelf;
    }

    /**
     * Does what the command says.
     *
     * @return what there is to tell; empty where nobody waits for an answer
     * @throws RuntimeException if the object store is in trouble; nothing is decided then
     */
    Optional<ImageEvent> execute(ImageCommand command) {
        return switch (command) {
            case StoreImage store -> Optional.of(store(store));
            case DiscardImage discard -> {
                shelf.remove(discard);
                yield Optional.empty();
            }
        };
    }

    /** Stores the image, or says why not. */
    private ImageEvent store(StoreImage command) {
        if (!StagingArea.isStaged(command.stagedKey())) {
            return rejected(command, new Refused(IMAGE_UNREADABLE, "The staged key is outside of the staging area."));
        }
        return staging.find(command.stagedKey(), READ_BYTES)
                .map(upload -> process(command, upload))
                .orElseGet(() -> whatBecameOfIt(command));
    }

    /**
     * Lets go of an upload whose outcome is safe in the log. Refused ones stay for the sweep: the same command again
     * then finds the same reason.
     */
    void forget(ImageCommand command, ImageEvent outcome) {
        if (outcome instanceof ImageStored && command instanceof StoreImage store) {
            staging.delete(store.stagedKey());
        }
    }

    private ImageEvent process(StoreImage command, byte[] upload) {
        if (upload.length < READ_BYTES && !Sha256.hex(upload).equals(command.sha256())) {
            return rejected(command, new Refused(IMAGE_UNREADABLE, "The staged bytes are not those of the command."));
        }
        return switch (imageProcessor.process(upload)) {
            case Developed developed -> shelf.put(command, developed);
            case Refused refused -> rejected(command, refused);
        };
    }

    /** An upload that is gone was stored before, by a worker that did not get to say so; or it waited too long. */
    private ImageEvent whatBecameOfIt(StoreImage command) {
        return shelf.find(command)
                .map(ImageEvent.class::cast)
                .orElseGet(() -> rejected(command, new Refused(IMAGE_UNREADABLE, "The staged upload is gone.")));
    }

    /** The answer where our own code fails; nobody waits for the end of a picture that is to be discarded. */
    static Optional<ImageEvent> refusedByMistake(ImageCommand command) {
        return switch (command) {
            case StoreImage store ->
                Optional.of(rejected(store, new Refused(IMAGE_UNREADABLE, "The worker failed at this picture.")));
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
