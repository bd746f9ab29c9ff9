package com.ourspace.image;

import com.ourspace.contracts.image.ImageRejectionCode;
import java.util.Optional;

/**
 * The rules for an uploaded image, as far as they can be checked without decoding it (product page, section 7). The API
 * checks them when an image is uploaded. The media worker checks them again, because its commands may have been written
 * by anybody.
 */
public final class ImageRules {

    public static final int MAX_BYTES = 3 << 20;
    public static final int MIN_WIDTH = 320;
    public static final int MIN_HEIGHT = 180;
    public static final long MAX_PIXELS = 40_000_000;

    /**
     * Sixteen scans over the largest image. Cameras, phones and optimisers write ten to twelve scans; without a limit,
     * a file of a few kilobytes could send a decoder over forty megapixels a hundred times.
     */
    public static final long MAX_SCANNED_PIXELS = 16 * MAX_PIXELS;

    private ImageRules() {}

    /**
     * Checks a file and returns the structure of an accepted image.
     *
     * @param file the uploaded bytes; of a larger file, one byte more than {@link #MAX_BYTES} is enough
     * @throws ImageRefused with the first broken rule, in the order type, bytes, structure, size, scans
     */
    public static ImageFile accept(byte[] file) throws ImageRefused {
        Optional<ImageFormat> format = ImageFormat.of(file);
        if (format.isEmpty()) {
            throw new ImageRefused(
                    ImageRejectionCode.IMAGE_TYPE_UNSUPPORTED,
                    "The first bytes are neither those of a JPEG nor of a PNG.");
        }
        if (file.length > MAX_BYTES) {
            throw new ImageRefused(
                    ImageRejectionCode.IMAGE_TOO_LARGE, "The file has more than " + MAX_BYTES + " bytes.");
        }
        try {
            ImageFile image = ImageFile.open(format.get(), file);
            requireSize(image.seenSize());
            requireScans(image);
            return image;
        } catch (UnreadableImage unreadable) {
            throw new ImageRefused(ImageRejectionCode.IMAGE_UNREADABLE, String.valueOf(unreadable.getMessage()));
        }
    }

    private static void requireSize(PixelSize seen) throws ImageRefused {
        if (seen.width() < MIN_WIDTH || seen.height() < MIN_HEIGHT || seen.pixels() > MAX_PIXELS) {
            throw new ImageRefused(
                    ImageRejectionCode.IMAGE_DIMENSIONS,
                    "%d×%d pixels are not between %d×%d and %d megapixels."
                            .formatted(seen.width(), seen.height(), MIN_WIDTH, MIN_HEIGHT, MAX_PIXELS / 1_000_000));
        }
    }

    private static void requireScans(ImageFile image) throws UnreadableImage {
        if (image.scans() * image.storedSize().pixels() > MAX_SCANNED_PIXELS) {
            throw new UnreadableImage("%d scans over %d pixels are more than an image may have."
                    .formatted(image.scans(), image.storedSize().pixels()));
        }
    }
}
