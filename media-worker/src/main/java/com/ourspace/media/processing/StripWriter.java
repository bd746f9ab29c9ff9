package com.ourspace.media.processing;

import java.util.List;

/** Combines the strips of all components into rows of whole pixels: it upsamples chroma and converts YCbCr to RGB. */
final class StripWriter {

    private static final int FRACTION_BITS = 16;

    private static final int[] RED_OF_CR = new int[256];
    private static final int[] BLUE_OF_CB = new int[256];
    private static final int[] GREEN_OF_CB = new int[256];
    private static final int[] GREEN_OF_CR = new int[256];

    static {
        for (int i = 0; i < 256; i++) {
            int centred = i - 128;
            RED_OF_CR[i] = (int) Math.round(1.402 * centred);
            BLUE_OF_CB[i] = (int) Math.round(1.772 * centred);
            GREEN_OF_CB[i] = (int) Math.round(-0.344136286 * centred * (1 << FRACTION_BITS));
            GREEN_OF_CR[i] = (int) Math.round(-0.714136286 * centred * (1 << FRACTION_BITS)) + (1 << FRACTION_BITS - 1);
        }
    }

    private final List<JpegComponent> components;
    private final JpegColour colour;
    private final RowSink sink;
    private final int width;
    private final int height;
    private final int rowsPerStrip;
    private final int maxDown;
    /** For each component, the index of its sample for each column of the image. */
    private final int[][] columns;

    private final byte[] row;

    StripWriter(JpegDecoder decoder, List<JpegComponent> components, JpegColour colour, RowSink sink) {
        this.components = components;
        this.colour = colour;
        this.sink = sink;
        this.width = decoder.size().width();
        this.height = decoder.size().height();
        this.maxDown = decoder.maxDown();
        this.rowsPerStrip = decoder.edge() * maxDown;
        this.columns = new int[components.size()][width];
        for (int c = 0; c < components.size(); c++) {
            for (int x = 0; x < width; x++) {
                columns[c][x] = x * components.get(c).across / decoder.maxAcross();
            }
        }
        this.row = new byte[width * components.size()];
    }

    /** Passes the rows of a strip that belong to the image to the sink. */
    void write(int unitRow) {
        int rows = Math.min(rowsPerStrip, height - unitRow * rowsPerStrip);
        for (int y = 0; y < rows; y++) {
            if (colour.isLuminanceChrominance()) {
                convert(y);
            } else {
                interleave(y);
            }
            sink.row(row);
        }
    }

    private void interleave(int y) {
        int channels = components.size();
        for (int c = 0; c < channels; c++) {
            byte[] strip = components.get(c).strip;
            int start = startOf(c, y);
            int[] column = columns[c];
            for (int x = 0; x < width; x++) {
                row[x * channels + c] = strip[start + column[x]];
            }
        }
    }

    private void convert(int y) {
        byte[] luma = components.get(0).strip;
        byte[] blue = components.get(1).strip;
        byte[] red = components.get(2).strip;
        int lumaStart = startOf(0, y);
        int blueStart = startOf(1, y);
        int redStart = startOf(2, y);
        int[] lumaColumn = columns[0];
        int[] blueColumn = columns[1];
        int[] redColumn = columns[2];
        int channels = colour.channels();
        for (int x = 0, at = 0; x < width; x++, at += channels) {
            int lightness = luma[lumaStart + lumaColumn[x]] & 0xFF;
            int cb = blue[blueStart + blueColumn[x]] & 0xFF;
            int cr = red[redStart + redColumn[x]] & 0xFF;
            row[at] = InverseDct.sample(lightness + RED_OF_CR[cr]);
            row[at + 1] = InverseDct.sample(lightness + (GREEN_OF_CB[cb] + GREEN_OF_CR[cr] >> FRACTION_BITS));
            row[at + 2] = InverseDct.sample(lightness + BLUE_OF_CB[cb]);
        }
        if (channels == 4) {
            invertColours();
            copyBlack(y);
        }
    }

    /** Inverts the colours of YCCK: it stores each ink's remaining light as 255 less the colour that YCbCr gives. */
    private void invertColours() {
        for (int at = 0; at < row.length; at += 4) {
            row[at] = (byte) ~row[at];
            row[at + 1] = (byte) ~row[at + 1];
            row[at + 2] = (byte) ~row[at + 2];
        }
    }

    private void copyBlack(int y) {
        byte[] strip = components.get(3).strip;
        int start = startOf(3, y);
        int[] column = columns[3];
        for (int x = 0; x < width; x++) {
            row[x * 4 + 3] = strip[start + column[x]];
        }
    }

    private int startOf(int component, int y) {
        JpegComponent of = components.get(component);
        return y * of.down / maxDown * of.stride;
    }
}
