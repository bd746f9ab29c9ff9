package com.ourspace.media.processing;

import com.ourspace.image.Orientation;
import com.ourspace.image.PixelSize;
import java.util.Arrays;

/**
 * Scales rows down to a smaller canvas and turns them upright. Each pixel is the mean of all source pixels that it
 * covers; a source pixel at an edge counts by the covered part, so that even the finest stripe contributes. The mean is
 * taken of the samples as they are, without linearisation, as browsers do; black and white stripes become mid gray.
 */
final class Downscaler implements RowSink {

    private final int sourceWidth;
    private final int sourceHeight;
    private final int channels;
    private final int width;
    private final int height;
    private final byte[] target;
    private final int start;
    private final int columnStep;
    private final int rowStep;
    /**
     * The target row in progress: the sums of the source samples by column, each weighted by the covered part of its
     * row.
     */
    private final int[] covered;

    private int sourceRow;
    private int targetRow;

    /**
     * @param source size of the source image
     * @param target the canvas, complete after the last row
     * @param orientation orientation of the source rows
     */
    Downscaler(PixelSize source, Canvas target, Orientation orientation) {
        PixelSize stored = orientation.turned(target.size());
        this.sourceWidth = source.width();
        this.sourceHeight = source.height();
        this.channels = target.channels();
        this.width = stored.width();
        this.height = stored.height();
        this.target = target.samples();
        this.covered = new int[sourceWidth * channels];
        int seenWidth = target.size().width();
        int seenHeight = target.size().height();
        int across = orientation.flipsAcross() ? -channels : channels;
        int down = (orientation.flipsDown() ? -channels : channels) * seenWidth;
        this.start = (orientation.flipsAcross() ? (seenWidth - 1) * channels : 0)
                + (orientation.flipsDown() ? (seenHeight - 1) * seenWidth * channels : 0);
        this.columnStep = orientation.swapsAxes() ? down : across;
        this.rowStep = orientation.swapsAxes() ? across : down;
    }

    @Override
    public void row(byte[] samples) {
        if (width == sourceWidth && height == sourceHeight) {
            copy(samples);
            return;
        }
        // In units of 1/sourceHeight of a target row, a source row is `height` long.
        long from = (long) sourceRow * height;
        long to = from + height;
        sourceRow++;
        while (from < to && targetRow < height) {
            long rowEnd = (long) (targetRow + 1) * sourceHeight;
            add(samples, (int) (Math.min(to, rowEnd) - from));
            if (to >= rowEnd) {
                finishRow();
            }
            from = Math.min(to, rowEnd);
        }
    }

    private void add(byte[] samples, int weight) {
        int[] sums = covered;
        for (int i = 0; i < sums.length; i++) {
            sums[i] += (samples[i] & 0xFF) * weight;
        }
    }

    private void copy(byte[] samples) {
        int at = start + targetRow * rowStep;
        if (columnStep == channels) {
            System.arraycopy(samples, 0, target, at, width * channels);
        } else {
            for (int x = 0; x < width; x++, at += columnStep) {
                for (int c = 0; c < channels; c++) {
                    target[at + c] = samples[x * channels + c];
                }
            }
        }
        targetRow++;
    }

    /** Completes a target row. In units of 1/sourceWidth of a target column, a source column is {@code width} long. */
    private void finishRow() {
        double share = 1.0 / ((double) sourceWidth * sourceHeight);
        int row = start + targetRow * rowStep;
        for (int c = 0; c < channels; c++) {
            int source = c;
            int left = width;
            for (int x = 0, at = row + c; x < width; x++, at += columnStep) {
                int wanted = sourceWidth;
                long sum = 0;
                while (wanted >= left) {
                    sum += (long) covered[source] * left;
                    wanted -= left;
                    left = width;
                    source += channels;
                }
                if (wanted > 0) {
                    sum += (long) covered[source] * wanted;
                    left -= wanted;
                }
                target[at] = (byte) (sum * share + 0.5);
            }
        }
        Arrays.fill(covered, 0);
        targetRow++;
    }
}
