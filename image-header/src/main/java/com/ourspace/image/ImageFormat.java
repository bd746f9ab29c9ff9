package com.ourspace.image;

import java.util.Arrays;
import java.util.Optional;

/** The accepted formats. The first bytes of the file decide, because a file name or a header can claim anything. */
public enum ImageFormat {
    JPEG("image/jpeg", 0xFF, 0xD8, 0xFF),
    PNG("image/png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');

    private final String mediaType;
    private final byte[] magic;

    ImageFormat(String mediaType, int... magic) {
        this.mediaType = mediaType;
        this.magic = new byte[magic.length];
        for (int i = 0; i < magic.length; i++) {
            this.magic[i] = (byte) magic[i];
        }
    }

    /** The format whose magic bytes the file begins with; empty for any other file. */
    public static Optional<ImageFormat> of(byte[] file) {
        return Arrays.stream(values()).filter(format -> format.begins(file)).findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    private boolean begins(byte[] file) {
        return file.length >= magic.length && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }
}
