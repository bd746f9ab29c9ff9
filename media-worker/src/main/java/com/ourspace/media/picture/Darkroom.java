package com.ourspace.media.picture;

import static com.ourspace.contracts.image.ImageRejectionCode.IMAGE_DIMENSIONS;
import static com.ourspace.contracts.image.ImageRejectionCode.IMAGE_TOO_LARGE;
import static com.ourspace.contracts.image.ImageRejectionCode.IMAGE_TYPE_UNSUPPORTED;
import static com.ourspace.contracts.image.ImageRejectionCode.IMAGE_UNREADABLE;

import com.ourspace.media.picture.Development.Developed;
import com.ourspace.media.picture.Development.Refused;
import java.util.Optional;

/** Checks uploaded bytes in a fixed order, the first failure being the reason, and makes the prints. */
public final class Darkroom {
    /** Limits of the product page, section 7. */
    public static final int MAX_UPLOAD_BYTES = 3 << 20;

    private static final int MIN_WIDTH = 320;
    private static final int MIN_HEIGHT = 180;
    private static final long MAX_PIXELS = 40_000_000;

    private final PixelMemory memory;

    public Darkroom(PixelMemory memory) {
        this.memory = memory;
    }

    /** @param upload the bytes as they came; of larger uploads one byte beyond the limit is enough */
    public Development develop(byte[] upload) {
        Optional<PictureFormat> format = PictureFormat.of(upload);
        if (format.isEmpty()) {
            return new Refused(IMAGE_TYPE_UNSUPPORTED, "The first bytes are neither those of a JPEG nor of a PNG.");
        }
        if (upload.length > MAX_UPLOAD_BYTES) {
            return new Refused(IMAGE_TOO_LARGE, "The file has more than " + MAX_UPLOAD_BYTES + " bytes.");
        }
        try {
            PictureFile file = format.get().open(upload);
            return isAllowed(file.size()) ? print(file) : wrongSize(file.size());
        } catch (UnreadablePicture unreadable) {
            return new Refused(IMAGE_UNREADABLE, String.valueOf(unreadable.getMessage()));
        }
    }

    private Developed print(PictureFile file) throws UnreadablePicture {
        PrintRun run = PrintRun.of(file, memory.limitBytes());
        return memory.using(run.neededBytes(), run::print);
    }

    private static boolean isAllowed(PixelSize size) {
        return size.width() >= MIN_WIDTH && size.height() >= MIN_HEIGHT && size.pixels() <= MAX_PIXELS;
    }

    private static Refused wrongSize(PixelSize size) {
        return new Refused(
                IMAGE_DIMENSIONS,
                "%d×%d pixels are not between %d×%d and %d megapixels."
                        .formatted(size.width(), size.height(), MIN_WIDTH, MIN_HEIGHT, MAX_PIXELS / 1_000_000));
    }
}
