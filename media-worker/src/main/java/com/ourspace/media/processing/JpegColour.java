package com.ourspace.media.processing;

import com.ourspace.image.JpegFile;
import com.ourspace.image.JpegFile.Segment;
import com.ourspace.image.JpegMarker;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The meaning of a JPEG's components. The order of the checks is that of libjpeg, and so of browsers: a JFIF segment
 * means YCbCr; then an Adobe segment decides; then component numbers that spell RGB; YCbCr otherwise.
 *
 * @param isLuminanceChrominance whether the first three components are Y, Cb and Cr
 */
record JpegColour(int channels, boolean isLuminanceChrominance) {

    private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
    /** The offset of the transform: version and two flag words stand between the name and it. */
    private static final int ADOBE_TRANSFORM = 11;

    private static final int NONE = -1;

    static JpegColour of(JpegFile file) {
        int channels = file.components().size();
        int transform = adobeTransform(file);
        return new JpegColour(
                channels,
                switch (channels) {
                    case 3 -> hasJfif(file) || (transform == NONE ? !spellsRgb(file) : transform != 0);
                    case 4 -> transform > 0;
                    default -> false;
                });
    }

    private static boolean spellsRgb(JpegFile file) {
        return file.components().stream()
                .map(JpegFile.Component::id)
                .toList()
                .equals(List.of((int) 'R', (int) 'G', (int) 'B'));
    }

    private static boolean hasJfif(JpegFile file) {
        return file.segments().stream().anyMatch(segment -> isNamed(file, segment, JpegMarker.APP0, JFIF));
    }

    private static int adobeTransform(JpegFile file) {
        return file.segments().stream()
                .filter(segment -> isNamed(file, segment, JpegMarker.APP14, ADOBE))
                .filter(segment -> segment.end() - segment.start() > ADOBE_TRANSFORM)
                .map(segment -> file.bytes()[segment.start() + ADOBE_TRANSFORM] & 0xFF)
                .findFirst()
                .orElse(NONE);
    }

    private static boolean isNamed(JpegFile file, Segment segment, int code, byte[] name) {
        int end = segment.start() + name.length;
        return segment.code() == code
                && end <= segment.end()
                && Arrays.equals(file.bytes(), segment.start(), end, name, 0, name.length);
    }
}
