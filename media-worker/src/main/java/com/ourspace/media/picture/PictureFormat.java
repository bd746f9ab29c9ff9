package com.ourspace.media.picture;

import java.util.Arrays;
import java.util.Optional;

/** The formats that are accepted, told by their first bytes: a name or a header proves nothing. */
enum PictureFormat {
    JPEG(0xFF, 0xD8, 0xFF) {
        @Override
        PictureFile open(byte[] upload) throws UnreadablePicture {
            return JpegFile.open(upload);
        }
    },
    PNG(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n') {
        @Override
        PictureFile open(byte[] upload) throws UnreadablePicture {
            return PngFile.open(upload);
        }
    };

    private final byte[] magic;

    PictureFormat(int... magic) {
        this.magic = new byte[magic.length];
        for (int i = 0; i < magic.length; i++) {
            this.magic[i] = (byte) magic[i];
        }
    }

    /** Reads the header and nothing else. */
    abstract PictureFile open(byte[] upload) throws UnreadablePicture;

    static Optional<PictureFormat> of(byte[] upload) {
        return Arrays.stream(values()).filter(format -> format.begins(upload)).findFirst();
    }

    private boolean begins(byte[] upload) {
        return upload.length >= magic.length && Arrays.equals(upload, 0, magic.length, magic, 0, magic.length);
    }
}
