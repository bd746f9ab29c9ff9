package com.ourspace.api.space;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the first bytes of a picture say about it, without decoding any of it.
 *
 * @param width pixels as they will be seen, after the camera's rotation
 * @param height pixels as they will be seen, after the camera's rotation
 */
record PictureHeader(String contentType, int width, int height) {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int IHDR = 0x49484452;

    /**
     * Reads the header of a JPEG or PNG; empty if the bytes are neither, whatever their name.
     *
     * @throws Unreadable if they begin like one and then do not say how large it is
     */
    static Optional<PictureHeader> read(InputStream content) throws IOException {
        byte[] first = content.readNBytes(PNG.length);
        try {
            if (Arrays.equals(first, PNG)) {
                return Optional.of(png(new DataInputStream(content)));
            }
            if (first.length > 2 && first[0] == (byte) 0xff && first[1] == (byte) 0xd8 && first[2] == (byte) 0xff) {
                return Optional.of(jpeg(new DataInputStream(rest(first, content))));
            }
            return Optional.empty();
        } catch (EOFException cutShort) {
            throw new Unreadable();
        }
    }

    private static InputStream rest(byte[] first, InputStream content) {
        return new SequenceInputStream(new ByteArrayInputStream(first, 2, first.length - 2), content);
    }

    private static PictureHeader png(DataInputStream in) throws IOException {
        in.readInt();
        if (in.readInt() != IHDR) {
            throw new Unreadable();
        }
        return new PictureHeader("image/png", in.readInt(), in.readInt());
    }

    private static PictureHeader jpeg(DataInputStream in) throws IOException {
        boolean lyingDown = false;
        while (true) {
            int marker = nextMarker(in);
            int length = in.readUnsignedShort() - 2;
            if (JpegMarker.isFrame(marker)) {
                in.readByte();
                int height = in.readUnsignedShort();
                int width = in.readUnsignedShort();
                return lyingDown ? of(height, width) : of(width, height);
            }
            if (length < 0 || JpegMarker.isData(marker)) {
                throw new Unreadable();
            }
            byte[] segment = new byte[length];
            in.readFully(segment);
            lyingDown |= marker == JpegMarker.APP1 && ExifOrientation.isLyingDown(segment);
        }
    }

    private static PictureHeader of(int width, int height) {
        return new PictureHeader("image/jpeg", width, height);
    }

    private static int nextMarker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xff) {
            throw new Unreadable();
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xff) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    private static final class JpegMarker {
        private static final int APP1 = 0xe1;

        /** Start of frame, of any coding; DHT, JPG and DAC lie among them. */
        static boolean isFrame(int marker) {
            return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        }

        /** Where the pixels begin or the file ends: too late for a frame. */
        static boolean isData(int marker) {
            return marker == 0xda || marker == 0xd9;
        }
    }

    /** The bytes begin like a picture but are none. */
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
