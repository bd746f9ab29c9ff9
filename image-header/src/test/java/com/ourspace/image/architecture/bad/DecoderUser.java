package com.ourspace.image.architecture.bad;

import javax.imageio.ImageIO;

/** Breaks: nothing here decodes an image. */
public final class DecoderUser {

    private DecoderUser() {}

    public static String[] formats() {
        return ImageIO.getReaderFormatNames();
    }
}
