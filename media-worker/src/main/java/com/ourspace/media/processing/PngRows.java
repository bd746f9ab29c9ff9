package com.ourspace.media.processing;

import com.ourspace.image.UnreadableImage;

/** The rows of a PNG, or of one of its passes, with the filters removed (PNG specification, section 9). */
final class PngRows {

    private final PngData data;
    private final int bytesPerPixel;
    /** The number of the filter, followed by the row. */
    private byte[] row;

    private byte[] above;

    PngRows(PngData data, int bitsPerPixel, int width) {
        this.data = data;
        this.bytesPerPixel = Math.max(1, bitsPerPixel / 8);
        int bytes = Math.toIntExact(1 + Math.ceilDiv((long) width * bitsPerPixel, 8));
        this.row = new byte[bytes];
        this.above = new byte[bytes];
    }

    /** The next row, after one byte that callers ignore; valid until the following call. */
    byte[] next() throws UnreadableImage {
        byte[] read = above;
        above = row;
        row = read;
        data.readFully(row, 0);
        switch (row[0]) {
            case 0 -> {}
            case 1 -> addLeft();
            case 2 -> addAbove();
            case 3 -> addAverage();
            case 4 -> addPaeth();
            default -> throw new UnreadableImage("A row of the PNG has no filter.");
        }
        return row;
    }

    private void addLeft() {
        for (int i = 1 + bytesPerPixel; i < row.length; i++) {
            row[i] += row[i - bytesPerPixel];
        }
    }

    private void addAbove() {
        for (int i = 1; i < row.length; i++) {
            row[i] += above[i];
        }
    }

    private void addAverage() {
        for (int i = 1; i < row.length; i++) {
            int left = i > bytesPerPixel ? row[i - bytesPerPixel] & 0xFF : 0;
            row[i] += (byte) (left + (above[i] & 0xFF) >> 1);
        }
    }

    private void addPaeth() {
        for (int i = 1; i < row.length; i++) {
            boolean isFirst = i <= bytesPerPixel;
            int left = isFirst ? 0 : row[i - bytesPerPixel] & 0xFF;
            int corner = isFirst ? 0 : above[i - bytesPerPixel] & 0xFF;
            row[i] += (byte) paeth(left, above[i] & 0xFF, corner);
        }
    }

    private static int paeth(int left, int up, int corner) {
        int toLeft = Math.abs(up - corner);
        int toUp = Math.abs(left - corner);
        int toCorner = Math.abs(left + up - 2 * corner);
        if (toLeft <= toUp && toLeft <= toCorner) {
            return left;
        }
        return toUp <= toCorner ? up : corner;
    }
}
