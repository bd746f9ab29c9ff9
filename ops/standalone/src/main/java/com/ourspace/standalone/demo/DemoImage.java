package com.ourspace.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * An image of a made-up room: one of the JPEG files that come with the demo, as many for each category as it has
 * spaces.
 *
 * @param name of the file
 */
public record DemoImage(String name) {

    static final int PER_CATEGORY = 16;

    /**
     * An image of a room of this category.
     *
     * @param number from 0; beyond the last image it goes on with the first
     */
    static DemoImage of(Category category, int number) {
        return new DemoImage("%s-%02d.jpg".formatted(category.code, 1 + Math.floorMod(number, PER_CATEGORY)));
    }

    /** The file. */
    public byte[] jpeg() {
        try (InputStream file =
                Objects.requireNonNull(DemoImage.class.getResourceAsStream("/demo-images/" + name), name)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
