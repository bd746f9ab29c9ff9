package com.ourspace.media.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.zip.InflaterInputStream;

/** Walks the chunks of a PNG without decoding any. */
final class PngChunks {
    private static final Set<String> CRITICAL = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int SIGNATURE_BYTES = 8;
    /** Length, type and checksum. */
    private static final int FRAME_BYTES = 12;

    private static final int HEADER_DATA = SIGNATURE_BYTES + 8;
    private static final int HEADER_BYTES = 13;
    /** The largest profiles in use have about 2 MiB; a deflated chunk could claim gigabytes. */
    private static final int MAX_PROFILE_BYTES = 4 << 20;

    private final ByteBuffer png;

    private PngChunks(byte[] png) {
        this.png = ByteBuffer.wrap(png);
    }

    static PngChunks open(byte[] png) throws UnreadablePicture {
        PngChunks chunks = new PngChunks(png);
        if (png.length < HEADER_DATA + HEADER_BYTES
                || !chunks.typeAt(SIGNATURE_BYTES).equals("IHDR")
                || chunks.png.getInt(SIGNATURE_BYTES) != HEADER_BYTES) {
            throw new UnreadablePicture("The PNG has no header.");
        }
        return chunks;
    }

    int headerInt(int offset) {
        return png.getInt(HEADER_DATA + offset);
    }

    int headerByte(int offset) {
        return Byte.toUnsignedInt(png.get(HEADER_DATA + offset));
    }

    /** The first chunk of this type; empty also where the file breaks off before. */
    Optional<byte[]> find(String type) {
        for (int at = SIGNATURE_BYTES; isWholeAt(at); at = after(at)) {
            if (typeAt(at).equals(type)) {
                byte[] data = new byte[png.getInt(at)];
                png.get(at + 8, data);
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }

    /** The same picture with nothing but pixels: the decoder never sees text, profiles or their bombs. */
    byte[] bare() throws UnreadablePicture {
        ByteArrayOutputStream bare = new ByteArrayOutputStream(png.capacity());
        bare.write(png.array(), 0, SIGNATURE_BYTES);
        for (int at = SIGNATURE_BYTES; isWholeAt(at); at = after(at)) {
            if (CRITICAL.contains(typeAt(at))) {
                bare.write(png.array(), at, after(at) - at);
            }
            if (typeAt(at).equals("IEND")) {
                return bare.toByteArray();
            }
        }
        throw new UnreadablePicture("The PNG ends before its end chunk.");
    }

    /** The profile its colours are meant in; empty means sRGB, and so does one that can't be read. */
    Optional<ICC_Profile> colourProfile() {
        return find("iCCP").flatMap(PngChunks::inflateProfile);
    }

    private static Optional<ICC_Profile> inflateProfile(byte[] chunk) {
        int nameEnd = new String(chunk, ISO_8859_1).indexOf(0);
        if (nameEnd < 0 || nameEnd + 2 > chunk.length) {
            return Optional.empty();
        }
        try (var deflated =
                new InflaterInputStream(new ByteArrayInputStream(chunk, nameEnd + 2, chunk.length - nameEnd - 2))) {
            byte[] profile = deflated.readNBytes(MAX_PROFILE_BYTES + 1);
            return profile.length > MAX_PROFILE_BYTES
                    ? Optional.empty()
                    : Optional.of(ICC_Profile.getInstance(profile));
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private boolean isWholeAt(int at) {
        return png.capacity() - at >= FRAME_BYTES
                && png.getInt(at) >= 0
                && png.getInt(at) <= png.capacity() - at - FRAME_BYTES;
    }

    private int after(int at) {
        return at + FRAME_BYTES + png.getInt(at);
    }

    private String typeAt(int at) {
        return new String(png.array(), at + 4, 4, ISO_8859_1);
    }
}
