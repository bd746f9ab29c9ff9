package com.ourspace.image.architecture.bad;

import javax.imageio.ImageIO;

/** Breaks the rule that this module never decodes an image. */
public final class DecoderUser {

    private DecoderUser() {}

    public static String[] formats() {
        return ImageIO.getReaderFormatNames();
    }
}
