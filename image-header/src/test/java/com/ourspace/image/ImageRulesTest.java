package com.ourspace.image;

import static com.ourspace.contracts.image.ImageRejectionCode.IMAGE_DIMENSIONS;
import static com.ourspace.contracts.image.ImageRejectionCode.IMAGE_TOO_LARGE;
import static com.ourspace.contracts.image.ImageRejectionCode.IMAGE_TYPE_UNSUPPORTED;
import static com.ourspace.contracts.image.ImageRejectionCode.IMAGE_UNREADABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ourspace.contracts.image.ImageRejectionCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageRulesTest {

    private static final int BASELINE = 0xC0;
    private static final int PROGRESSIVE = 0xC2;

    @ParameterizedTest
    @CsvSource({
        "progressive-24MP-6000x4000.jpg, 6000, 4000",
        "turned-stored-311x450-seen-450x311.jpg, 450, 311",
        "turned-stored-200x400-seen-400x200.jpg, 400, 200",
        "stray-bytes-before-tables.jpg, 1024, 768",
        "stray-bytes-between-segments.jpg, 960, 640",
        "missing-eoi.jpg, 960, 640",
        "cut-in-half-with-eoi.jpg, 960, 640",
        "grey-with-dot-gain-profile.jpg, 480, 320",
        "sixteen-bit-quantisation.jpg, 960, 640",
        "mjpeg-frame-without-huffman-tables.jpg, 960, 720",
        "png-missing-iend.png, 330, 220",
        "png-gamma-1.0.png, 330, 220",
        "png-40MP-1px-stripes.png, 8000, 5000"
    })
    void realImagesAreAcceptedAsTheyAreSeen(String file, int width, int height) throws Exception {
        assertThat(ImageRules.accept(real(file)).seenSize()).isEqualTo(new PixelSize(width, height));
    }

    @Test
    void aPngIsSeenAsItsExifSaysAndRefusedAsAJpegThatIsSeenSo() throws IOException {
        assertThat(refusal(real("png-exif-turned-400x200.png"))).isEqualTo(IMAGE_DIMENSIONS);
        assertThat(refusal(exif(jpeg(BASELINE, 400, 200, 1), 6))).isEqualTo(IMAGE_DIMENSIONS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void limitsAreAboutTheImageAsItIsSeen(int orientation) throws Exception {
        boolean lies = orientation > 4;
        int width = lies ? 180 : 320;
        int height = lies ? 320 : 180;

        for (byte[] smallest : new byte[][] {
            exif(jpeg(BASELINE, width, height, 1), orientation), exifPng(png(width, height), orientation)
        }) {
            assertThat(ImageRules.accept(smallest).seenSize()).isEqualTo(new PixelSize(320, 180));
        }
        assertThat(refusal(exif(jpeg(BASELINE, height, width, 1), orientation))).isEqualTo(IMAGE_DIMENSIONS);
        assertThat(refusal(exifPng(png(height, width), orientation))).isEqualTo(IMAGE_DIMENSIONS);
    }

    @ParameterizedTest
    @CsvSource({"319,180,false", "320,179,false", "320,180,true", "8000,5000,true", "8001,5000,false"})
    void sizesAreJudgedAtTheirLimits(int width, int height, boolean isAccepted) {
        assertThat(isAccepted(jpeg(BASELINE, width, height, 1))).isEqualTo(isAccepted);
        assertThat(isAccepted(jpeg(PROGRESSIVE, width, height, 10))).isEqualTo(isAccepted);
        assertThat(isAccepted(png(width, height))).isEqualTo(isAccepted);
    }

    @Test
    void aLargeCameraImageHasUpToSixteenScans() throws IOException {
        assertThat(isAccepted(jpeg(PROGRESSIVE, 8000, 5000, 16))).isTrue();
        assertThat(refusal(jpeg(PROGRESSIVE, 8000, 5000, 17))).isEqualTo(IMAGE_UNREADABLE);
        assertThat(refusal(real("scan-bomb-40MP-92-scans.jpg"))).isEqualTo(IMAGE_UNREADABLE);
        assertThat(refusal(jpeg(BASELINE, 320, 180, 20_000))).isEqualTo(IMAGE_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xC3, 0xC5, 0xC9, 0xCA, 0xCB})
    void losslessHierarchicalAndArithmeticJpegsAreRefused(int frame) {
        assertThat(refusal(jpeg(frame, 640, 480, 1))).isEqualTo(IMAGE_UNREADABLE);
    }

    @Test
    void twelveBitJpegsAreRefused() {
        byte[] jpeg = jpeg(BASELINE, 640, 480, 1);
        jpeg[6] = 12;
        assertThat(refusal(jpeg)).isEqualTo(IMAGE_UNREADABLE);
    }

    @Test
    void theTypeIsCheckedBeforeTheNumberOfBytes() {
        byte[] jpeg = jpeg(BASELINE, 640, 480, 1);
        assertThat(refusal(new byte[0])).isEqualTo(IMAGE_TYPE_UNSUPPORTED);
        assertThat(refusal("<svg/>".getBytes(StandardCharsets.US_ASCII))).isEqualTo(IMAGE_TYPE_UNSUPPORTED);
        assertThat(isAccepted(Arrays.copyOf(jpeg, ImageRules.MAX_BYTES))).isTrue();
        assertThat(refusal(Arrays.copyOf(jpeg, ImageRules.MAX_BYTES + 1))).isEqualTo(IMAGE_TOO_LARGE);
    }

    @Test
    void pngBombsAreRefusedByTheirHeaderAndHugeChunksAreSteppedOver() throws Exception {
        assertThat(refusal(png(50_000, 50_000))).isEqualTo(IMAGE_DIMENSIONS);
        assertThat(refusal(png(-1, -1))).isEqualTo(IMAGE_UNREADABLE);
        byte[] text = chunk("zTXt", new byte[2 << 20]);
        assertThat(ImageRules.accept(behindHeader(png(640, 480), text)).seenSize())
                .isEqualTo(new PixelSize(640, 480));
    }

    @Test
    void brokenFilesAreAcceptedOrRefusedAndNothingElse() throws IOException {
        Random random = new Random(41);
        for (String name : new String[] {"turned-stored-200x400-seen-400x200.jpg", "png-exif-turned-400x200.png"}) {
            byte[] whole = real(name);
            for (int i = 0; i < 3_000; i++) {
                byte[] broken = Arrays.copyOf(whole, 10 + random.nextInt(whole.length - 10));
                for (int k = 0; k < 4; k++) {
                    broken[random.nextInt(Math.min(600, broken.length))] = (byte) random.nextInt();
                }
                isAccepted(broken);
            }
        }
    }

    private static boolean isAccepted(byte[] file) {
        try {
            ImageFile accepted = ImageRules.accept(file);
            accepted.colourProfile();
            return true;
        } catch (ImageRefused refused) {
            return false;
        }
    }

    private static ImageRejectionCode refusal(byte[] file) {
        return catchThrowableOfType(ImageRefused.class, () -> ImageRules.accept(file))
                .code();
    }

    private static byte[] real(String name) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/images", name));
    }

    /** The part of a JPEG that is read before decoding. */
    private static byte[] jpeg(int frame, int width, int height, int scans) {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        jpeg.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) frame, 0, 11, 8});
        jpeg.writeBytes(ByteBuffer.allocate(4)
                .putShort((short) height)
                .putShort((short) width)
                .array());
        jpeg.writeBytes(new byte[] {1, 1, 0x11, 0});
        for (int i = 0; i < scans; i++) {
            jpeg.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 0, 0, 0x55});
        }
        jpeg.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
        return jpeg.toByteArray();
    }

    private static byte[] exif(byte[] jpeg, int orientation) {
        byte[] tiff = tiff(orientation);
        ByteBuffer turned = ByteBuffer.allocate(jpeg.length + 10 + tiff.length);
        turned.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) 0xE1).putShort((short) (8 + tiff.length));
        turned.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff);
        return turned.put(jpeg, 2, jpeg.length - 2).array();
    }

    private static byte[] tiff(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putInt(orientation)
                .putInt(0);
        return tiff.array();
    }

    private static byte[] exifPng(byte[] png, int orientation) {
        return behindHeader(png, chunk("eXIf", tiff(orientation)));
    }

    private static byte[] behindHeader(byte[] png, byte[] chunk) {
        return ByteBuffer.allocate(png.length + chunk.length)
                .put(png, 0, 33)
                .put(chunk)
                .put(png, 33, png.length - 33)
                .array();
    }

    private static byte[] png(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        png.writeBytes(chunk("IHDR", header));
        png.writeBytes(chunk("IDAT", new byte[20]));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .putInt(0)
                .array();
    }
}
