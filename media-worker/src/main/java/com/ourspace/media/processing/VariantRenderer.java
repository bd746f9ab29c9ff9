package com.ourspace.media.processing;

import com.ourspace.image.ImageFile;
import com.ourspace.image.PixelSize;
import com.ourspace.image.UnreadableImage;
import com.ourspace.media.processing.ProcessingResult.Processed;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders the variants of one image.
 *
 * @param widest size of the widest variant, upright
 */
record VariantRenderer(ImageFile file, ImageDecoder decoder, PixelSize widest) {

    private static final int[] WIDTHS = {2048, 640, 320};
    /** The greatest height that the JPEG encoder writes. */
    private static final int MAX_HEIGHT = 65_500;

    static VariantRenderer of(ImageFile file) {
        PixelSize widest = sizeFor(file.seenSize(), WIDTHS[0]);
        int storedWidth = file.orientation().turned(widest).width();
        return new VariantRenderer(file, ImageDecoder.of(file, storedWidth), widest);
    }

    /**
     * The memory for rendering, in bytes: the decoder's own, the widest variant as decoded, and a converted copy if the
     * decoder does not produce three channels.
     */
    long neededBytes() {
        int channels = decoder.channels();
        return decoder.neededBytes() + widest.pixels() * (channels == 3 ? channels : channels + 3);
    }

    Processed render() throws UnreadableImage {
        Canvas decoded = Canvas.of(widest, decoder.channels());
        decoder.decode(new Downscaler(decoder.size(), decoded, file.orientation()));
        Canvas pixels = Srgb.of(decoded, file.colourProfile());
        List<Variant> variants = new ArrayList<>();
        for (int width : WIDTHS) {
            PixelSize size = sizeFor(file.seenSize(), width);
            boolean isSame =
                    !variants.isEmpty() && size.equals(variants.getFirst().size());
            pixels = pixels.shrunkTo(size);
            byte[] jpeg = isSame ? variants.getFirst().jpeg() : JpegEncoder.encode(pixels);
            variants.addFirst(new Variant(Integer.toString(width), size, jpeg));
        }
        return new Processed(file.seenSize(), variants);
    }

    private static PixelSize sizeFor(PixelSize seen, int width) {
        PixelSize narrowed = seen.narrowedTo(width);
        return narrowed.height() <= MAX_HEIGHT
                ? narrowed
                : seen.transposed().narrowedTo(MAX_HEIGHT).transposed();
    }
}
