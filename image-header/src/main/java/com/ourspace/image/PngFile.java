package com.ourspace.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/**
 * The chunks of a PNG of any colour type and depth. A truncated file keeps the chunks that are there, the last one cut
 * short: only a decoder can tell whether the pixels are complete. Checksums are not verified.
 */
public final class PngFile implements ImageFile {

    private static final int SIGNATURE_BYTES = 8;
    private static final int HEADER_BYTES = 13;
    /** Length and type, which precede the content; a checksum follows it. */
    private static final int HEAD_BYTES = 8;

    private static final int CHECKSUM_BYTES = 4;
    /** Profiles in use have at most about 2 MiB; a deflated chunk could claim gigabytes. */
    private static final int MAX_PROFILE_BYTES = 4 << 20;

    private final ByteBuffer png;
    private final List<Chunk> chunks = new ArrayList<>();

    /**
     * The type of a chunk and the position of its content.
     *
     * @param end index after the content; in a truncated file less than the chunk's length states
     */
    public record Chunk(String type, int start, int end) {
        public int length() {
            return end - start;
        }
    }

    private PngFile(byte[] bytes) {
        png = ByteBuffer.wrap(bytes);
    }

    static PngFile open(byte[] bytes) throws UnreadableImage {
        PngFile file = new PngFile(bytes);
        file.readChunks();
        file.requireHeader();
        return file;
    }

    /** The whole file, into which the chunks point. Callers must not change it. */
    public byte[] bytes() {
        return png.array();
    }

    /** The chunks in file order, up to the end chunk or the end of the file. */
    public List<Chunk> chunks() {
        return List.copyOf(chunks);
    }

    /** The content of the first chunk of this type; empty if there is none. */
    public Optional<byte[]> find(String type) {
        return chunks.stream()
                .filter(chunk -> chunk.type.equals(type))
                .findFirst()
                .map(chunk -> Arrays.copyOfRange(png.array(), chunk.start, chunk.end));
    }

    /** Bits per sample: 1, 2, 4, 8 or 16. */
    public int bitsPerSample() {
        return headerByte(8);
    }

    /** The colour type: 0 gray, 2 RGB, 3 palette, 4 gray with alpha, 6 RGB with alpha. */
    public int colourType() {
        return headerByte(9);
    }

    public boolean isInterlaced() {
        return headerByte(12) == 1;
    }

    @Override
    public PixelSize storedSize() {
        return new PixelSize(headerInt(0), headerInt(4));
    }

    @Override
    public int scans() {
        return 1;
    }

    @Override
    public Orientation orientation() {
        return find("eXIf")
                .map(exif -> ExifOrientation.of(ByteBuffer.wrap(exif)))
                .orElse(Orientation.UPRIGHT);
    }

    /** The ICC profile; empty if there is none, or if it inflates to more than {@link #MAX_PROFILE_BYTES} bytes. */
    @Override
    public Optional<byte[]> colourProfile() {
        return find("iCCP").flatMap(PngFile::inflateProfile);
    }

    private static Optional<byte[]> inflateProfile(byte[] content) {
        int nameEnd = 0;
        while (nameEnd < content.length && content[nameEnd] != 0) {
            nameEnd++;
        }
        int start = nameEnd + 2;
        if (start > content.length) {
            return Optional.empty();
        }
        try (var inflated = new InflaterInputStream(new ByteArrayInputStream(content, start, content.length - start))) {
            byte[] profile = inflated.readNBytes(MAX_PROFILE_BYTES + 1);
            return profile.length > MAX_PROFILE_BYTES ? Optional.empty() : Optional.of(profile);
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private void readChunks() {
        int at = SIGNATURE_BYTES;
        while (png.capacity() - at >= HEAD_BYTES && png.getInt(at) >= 0) {
            int start = at + HEAD_BYTES;
            int end = start + Math.min(png.getInt(at), png.capacity() - start);
            String type = new String(png.array(), at + 4, 4, StandardCharsets.ISO_8859_1);
            chunks.add(new Chunk(type, start, end));
            if (type.equals("IEND") || png.capacity() - end < CHECKSUM_BYTES) {
                return;
            }
            at = end + CHECKSUM_BYTES;
        }
    }

    private void requireHeader() throws UnreadableImage {
        if (chunks.isEmpty()
                || !chunks.getFirst().type.equals("IHDR")
                || chunks.getFirst().length() != HEADER_BYTES) {
            throw new UnreadableImage("The PNG has no header.");
        }
        if (headerInt(0) <= 0 || headerInt(4) <= 0 || !isColourKnown() || headerByte(12) > 1) {
            throw new UnreadableImage("The PNG's header describes no image.");
        }
    }

    /** Whether colour type and depth are one of the combinations of PNG's table 11.1. */
    private boolean isColourKnown() {
        int bits = bitsPerSample();
        return switch (colourType()) {
            case 0 -> bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
            case 3 -> bits == 1 || bits == 2 || bits == 4 || bits == 8;
            case 2, 4, 6 -> bits == 8 || bits == 16;
            default -> false;
        };
    }

    private int headerInt(int offset) {
        return png.getInt(SIGNATURE_BYTES + HEAD_BYTES + offset);
    }

    private int headerByte(int offset) {
        return Byte.toUnsignedInt(png.get(SIGNATURE_BYTES + HEAD_BYTES + offset));
    }
}
