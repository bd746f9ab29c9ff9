package com.ourspace.media.picture;

import com.ourspace.image.ImageFile;
import com.ourspace.image.PixelSize;
import com.ourspace.image.UnreadableImage;
import com.ourspace.media.picture.Development.Developed;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the prints of one picture.
 *
 * @param widest size of the widest print, upright
 */
record PrintRun(ImageFile file, ImageDecoder decoder, PixelSize widest) {

    private static final int[] WIDTHS = {2048, 640, 320};
    /** The tallest that the JPEG encoder writes. */
    private static final int MAX_HEIGHT = 65_500;

    static PrintRun of(ImageFile file) {
        PixelSize widest = sizeFor(file.seenSize(), WIDTHS[0]);
        int storedWidth = file.orientation().turned(widest).width();
        return new PrintRun(file, ImageDecoder.of(file, storedWidth), widest);
    }

    /** The decoder's own, the widest print as decoded, and once more where that has not three channels. */
    long neededBytes() {
        int channels = decoder.channels();
        return decoder.neededBytes() + widest.pixels() * (channels == 3 ? channels : channels + 3);
    }

    Developed print() throws UnreadableImage {
        Canvas decoded = Canvas.of(widest, decoder.channels());
        decoder.decode(new Shrinking(decoder.size(), decoded, file.orientation()));
        Canvas pixels = Srgb.of(decoded, file.colourProfile());
        List<Print> prints = new ArrayList<>();
        for (int width : WIDTHS) {
            PixelSize size = sizeFor(file.seenSize(), width);
            boolean same = !prints.isEmpty() && size.equals(prints.getFirst().size());
            pixels = pixels.shrunkTo(size);
            byte[] jpeg = same ? prints.getFirst().jpeg() : JpegEncoder.encode(pixels);
            prints.addFirst(new Print(Integer.toString(width), size, jpeg));
        }
        return new Developed(file.seenSize(), prints);
    }

    private static PixelSize sizeFor(PixelSize seen, int width) {
        PixelSize narrowed = seen.narrowedTo(width);
        return narrowed.height() <= MAX_HEIGHT
                ? narrowed
                : seen.transposed().narrowedTo(MAX_HEIGHT).transposed();
    }
}
