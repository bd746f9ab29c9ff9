package com.ourspace.media.processing;

import com.ourspace.image.PixelSize;
import java.util.List;

/**
 * One size of an image as a JPEG.
 *
 * @param name the nominal width
 * @param size the actual size; smaller than nominal if the upload was smaller
 */
public record Variant(String name, PixelSize size, byte[] jpeg) {
    /** The names of the variants that every image has, smallest first. */
    public static final List<String> NAMES = List.of("320", "640", "2048");
}
