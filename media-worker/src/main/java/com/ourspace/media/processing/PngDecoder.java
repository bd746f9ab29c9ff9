package com.ourspace.media.processing;

import com.ourspace.image.PixelSize;
import com.ourspace.image.PngFile;
import com.ourspace.image.UnreadableImage;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Decodes PNGs of every colour type and depth, row by row. An interlaced PNG is first decoded into memory off the heap,
 * three bytes a pixel. Decoding ends with the last row: errors after it do not matter.
 */
final class PngDecoder implements ImageDecoder {

    private static final int CHANNELS = 3;
    /** First column, first row and steps of the seven passes of Adam7. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private final PngFile file;
    private final int width;
    private final int height;

    PngDecoder(PngFile file) {
        this.file = file;
        this.width = file.storedSize().width();
        this.height = file.storedSize().height();
    }

    @Override
    public PixelSize size() {
        return file.storedSize();
    }

    @Override
    public int channels() {
        return CHANNELS;
    }

    @Override
    public long neededBytes() {
        return file.isInterlaced() ? file.storedSize().pixels() * CHANNELS : 0;
    }

    @Override
    public void decode(RowSink sink) throws UnreadableImage {
        PngPixels pixels = PngPixels.of(file);
        byte[] row = new byte[width * CHANNELS];
        try (PngData data = new PngData(file)) {
            if (file.isInterlaced()) {
                decodeInterlaced(data, pixels, row, sink);
                return;
            }
            PngRows rows = new PngRows(data, pixels.bitsPerPixel(), width);
            for (int y = 0; y < height; y++) {
                pixels.toRgb(rows.next(), row, width);
                sink.row(row);
            }
        }
    }

    private void decodeInterlaced(PngData data, PngPixels pixels, byte[] row, RowSink sink) throws UnreadableImage {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment image = arena.allocate((long) height * row.length);
            for (int[] pass : PASSES) {
                int columns = Math.ceilDiv(width - pass[0], pass[2]);
                if (columns > 0) {
                    decodePass(new PngRows(data, pixels.bitsPerPixel(), columns), pixels, pass, columns, row, image);
                }
            }
            for (int y = 0; y < height; y++) {
                MemorySegment.copy(image, ValueLayout.JAVA_BYTE, (long) y * row.length, row, 0, row.length);
                sink.row(row);
            }
        }
    }

    private void decodePass(PngRows rows, PngPixels pixels, int[] pass, int columns, byte[] row, MemorySegment image)
            throws UnreadableImage {
        byte[] part = new byte[columns * CHANNELS];
        for (int y = pass[1]; y < height; y += pass[3]) {
            pixels.toRgb(rows.next(), part, columns);
            long start = (long) y * row.length;
            MemorySegment.copy(image, ValueLayout.JAVA_BYTE, start, row, 0, row.length);
            for (int i = 0; i < columns; i++) {
                System.arraycopy(part, i * CHANNELS, row, (pass[0] + i * pass[2]) * CHANNELS, CHANNELS);
            }
            MemorySegment.copy(row, 0, image, ValueLayout.JAVA_BYTE, start, row.length);
        }
    }
}
