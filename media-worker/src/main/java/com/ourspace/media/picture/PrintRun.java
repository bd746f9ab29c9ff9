package com.ourspace.media.picture;

import com.ourspace.media.picture.Development.Developed;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import net.coobird.thumbnailator.resizers.Resizers;

/**
 * Makes the prints of one picture, within a bound of memory.
 *
 * @param everyNth which pixels of the file are decoded: 1 is all of them
 */
record PrintRun(PictureFile file, Orientation orientation, int everyNth) {
    private static final int[] WIDTHS = {2048, 640, 320};
    /** Above this, pixels that the widest print can do without are skipped while decoding. */
    private static final long COMFORTABLE_BYTES = 64L << 20;
    /** The widest print, once as scaled and once as turned. */
    private static final int PRINT_BYTES_PER_PIXEL = 2 * 4;

    static PrintRun of(PictureFile file, long limitBytes) {
        PrintRun run = new PrintRun(file, file.orientation(), 1);
        while (file.decodingBytes(run.everyNth) > COMFORTABLE_BYTES
                && run.coarser().staysSharp()) {
            run = run.coarser();
        }
        // Very tall pictures are never wide enough for that; they lose sharpness rather than take the process down.
        while (run.neededBytes() > limitBytes && run.decodedWidth() > 1) {
            run = run.coarser();
        }
        return run;
    }

    long neededBytes() {
        return file.decodingBytes(everyNth) + widestSize().pixels() * PRINT_BYTES_PER_PIXEL;
    }

    Developed print() throws UnreadablePicture {
        BufferedImage pixels = orientation.makeUpright(scale(file.decode(everyNth), orientation.turned(widestSize())));
        List<Print> prints = new ArrayList<>();
        for (int width : WIDTHS) {
            PixelSize size = originalSize().narrowedTo(Math.min(width, pixels.getWidth()));
            boolean same = !prints.isEmpty() && size.equals(prints.getFirst().size());
            pixels = scale(pixels, size);
            byte[] jpeg = same ? prints.getFirst().jpeg() : JpegEncoder.encode(pixels);
            prints.addFirst(new Print(Integer.toString(width), size, jpeg));
        }
        return new Developed(originalSize(), prints);
    }

    private PrintRun coarser() {
        return new PrintRun(file, orientation, everyNth + 1);
    }

    private boolean staysSharp() {
        return decodedWidth() >= WIDTHS[0];
    }

    private PixelSize originalSize() {
        return orientation.turned(file.size());
    }

    private PixelSize widestSize() {
        return originalSize().narrowedTo(Math.min(WIDTHS[0], decodedWidth()));
    }

    private int decodedWidth() {
        return originalSize().everyNth(everyNth).width();
    }

    /** Scaled first and turned then: turning fewer pixels is cheaper. */
    private static BufferedImage scale(BufferedImage pixels, PixelSize size) {
        if (pixels.getWidth() == size.width() && pixels.getHeight() == size.height()) {
            return pixels;
        }
        BufferedImage scaled = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        Resizers.PROGRESSIVE.resize(pixels, scaled);
        return scaled;
    }
}
