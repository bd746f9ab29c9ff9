package com.ourspace.media.processing;

import com.ourspace.image.PixelSize;
import java.util.List;

/**
 * One size of a picture as a JPEG.
 *
 * @param name the width it was made for
 * @param size what it really has; less where the upload was smaller
 */
public record Variant(String name, PixelSize size, byte[] jpeg) {
    /** Every picture has one of each, smallest first. */
    public static final List<String> NAMES = List.of("320", "640", "2048");
}
