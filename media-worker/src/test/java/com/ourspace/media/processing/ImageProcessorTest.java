package com.ourspace.media.processing;

import static com.ourspace.contracts.image.ImageRejectionCode.IMAGE_DIMENSIONS;
import static com.ourspace.contracts.image.ImageRejectionCode.IMAGE_TOO_LARGE;
import static com.ourspace.contracts.image.ImageRejectionCode.IMAGE_TYPE_UNSUPPORTED;
import static com.ourspace.contracts.image.ImageRejectionCode.IMAGE_UNREADABLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.icc.IccDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import com.ourspace.contracts.image.ImageRejectionCode;
import com.ourspace.image.PixelSize;
import com.ourspace.media.processing.ProcessingResult.Processed;
import com.ourspace.media.processing.ProcessingResult.Refused;
import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageProcessorTest {
    private final ImageProcessor imageProcessor = new ImageProcessor(new MemoryBudget(384L << 20));

    @Test
    void makesThreeVariantsSmallestFirst() {
        Processed processed = processed(TestImages.jpeg(TestImages.scene(4000, 3000, 1)));

        assertThat(processed.original()).isEqualTo(new PixelSize(4000, 3000));
        assertThat(processed.variants()).extracting(Variant::name).containsExactly("320", "640", "2048");
        assertThat(processed.variants())
                .extracting(Variant::size)
                .containsExactly(new PixelSize(320, 240), new PixelSize(640, 480), new PixelSize(2048, 1536));
        assertThat(processed.variants()).allSatisfy(ImageProcessorTest::hasTheSizeItSays);
    }

    @Test
    void neverScalesUp() {
        Processed processed = processed(TestImages.jpeg(TestImages.quarters(500, 300)));

        assertThat(processed.variants())
                .extracting(Variant::size)
                .containsExactly(new PixelSize(320, 192), new PixelSize(500, 300), new PixelSize(500, 300));
        assertThat(processed.variants()).allSatisfy(ImageProcessorTest::hasTheSizeItSays);
    }

    @Test
    void theSameUploadGivesTheSameBytes() {
        byte[] upload = TestImages.jpeg(TestImages.scene(1500, 1000, 2));

        List<byte[]> first = jpegs(processed(upload));
        List<byte[]> second = jpegs(processed(upload));

        assertThat(first).usingElementComparator(Arrays::compare).isEqualTo(second);
    }

    /** The EXIF standard defines where row 0 and column 0 of the file lie on the upright scene. */
    @ParameterizedTest
    @CsvSource({
        "1,top,left", "2,top,right", "3,bottom,right", "4,bottom,left",
        "5,left,top", "6,right,top", "7,right,bottom", "8,left,bottom"
    })
    void turnsEveryOrientationUpright(int orientation, String rowZero, String columnZero) {
        BufferedImage scene = TestImages.quarters(960, 640);
        byte[] upload = TestImages.withExif(TestImages.jpeg(asHeld(scene, rowZero, columnZero)), orientation);

        Processed processed = processed(upload);

        assertThat(processed.original()).isEqualTo(new PixelSize(960, 640));
        for (Variant variant : processed.variants()) {
            assertQuarters(TestImages.read(variant.jpeg()));
        }
    }

    @Test
    void turnsAPngByItsExifChunk() {
        byte[] png = TestImages.png(asHeld(TestImages.quarters(960, 640), "right", "top"));

        Processed processed = processed(TestImages.withChunk(png, "eXIf", TestImages.exifBlock(6)));

        assertThat(processed.original()).isEqualTo(new PixelSize(960, 640));
        assertQuarters(TestImages.read(processed.variants().getLast().jpeg()));
    }

    @Test
    void dropsEveryTraceOfWhereAndWithWhat() throws Exception {
        byte[] upload = TestImages.withXmp(TestImages.withExif(TestImages.jpeg(TestImages.quarters(800, 600)), 6));
        upload = TestImages.withProfile(
                upload, ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData());
        upload = TestImages.withSegment(upload, 0xFE, TestImages.bytes("a comment"));
        assertThat(directories(upload))
                .anyMatch(GpsDirectory.class::isInstance)
                .anyMatch(XmpDirectory.class::isInstance);

        for (Variant variant : processed(upload).variants()) {
            assertThat(directories(variant.jpeg()))
                    .noneMatch(ExifDirectoryBase.class::isInstance)
                    .noneMatch(XmpDirectory.class::isInstance)
                    .noneMatch(IccDirectory.class::isInstance)
                    .extracting(Directory::getName)
                    .containsOnly("JPEG", "JFIF", "Huffman", "File Type");
        }
    }

    @Test
    void survivesBrokenExif() {
        byte[] jpeg = TestImages.jpeg(TestImages.quarters(640, 480));
        byte[] upload =
                TestImages.withSegment(jpeg, 0xE1, TestImages.bytes("Exif", new byte[2], "MM\0*\377\377\377\377"));

        assertQuarters(TestImages.read(processed(upload).variants().getLast().jpeg()));
    }

    @Test
    void convertsAnEmbeddedProfileToSrgb() {
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        BufferedImage gray = plain(new Color(64, 64, 64), BufferedImage.TYPE_INT_RGB);
        int sixtyFourLinearInSrgb = 137;

        Processed jpeg = processed(TestImages.withProfile(TestImages.jpeg(gray), linear));
        Processed png = processed(TestImages.withChunk(TestImages.png(gray), "iCCP", TestImages.profileChunk(linear)));

        assertColour(jpeg, sixtyFourLinearInSrgb, sixtyFourLinearInSrgb, sixtyFourLinearInSrgb);
        assertColour(png, sixtyFourLinearInSrgb, sixtyFourLinearInSrgb, sixtyFourLinearInSrgb);
    }

    @Test
    void readsCmykAsPrinted() {
        assertColour(processed(TestImages.cmykJpeg(400, 300, 0, 0, 0, 0)), 255, 255, 255);
        Color red = colour(processed(TestImages.cmykJpeg(400, 300, 0, 255, 255, 0)));
        assertThat(red.getRed()).isGreaterThan(200);
        assertThat(red.getBlue()).isLessThan(80);
        assertThat(red.getGreen()).isLessThan(80);
    }

    @Test
    void laysTransparencyOnWhite() {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0, 0, 0, 128));
        graphics.fillRect(0, 0, 400, 300);
        graphics.dispose();

        assertColour(processed(TestImages.png(image)), 127, 127, 127);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_INT_RGB
            })
    void keepsAGrayAsDarkAsItIs(int type) {
        BufferedImage image = new BufferedImage(400, 300, type);
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 400; x++) {
                if (image.getRaster().getNumBands() == 1 && type != BufferedImage.TYPE_BYTE_INDEXED) {
                    image.getRaster().setSample(x, y, 0, type == BufferedImage.TYPE_USHORT_GRAY ? 102 * 257 : 102);
                } else {
                    image.setRGB(x, y, new Color(102, 102, 102).getRGB());
                }
            }
        }

        assertColour(processed(TestImages.png(image)), 102, 102, 102);
    }

    @Test
    void readsAGrayJpeg() {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 400; x++) {
                image.getRaster().setSample(x, y, 0, 102);
            }
        }

        assertColour(processed(TestImages.jpeg(image)), 102, 102, 102);
    }

    @Test
    void readsProgressiveJpegs() {
        assertQuarters(TestImages.read(processed(TestImages.progressiveJpeg(TestImages.quarters(640, 480)))
                .variants()
                .getLast()
                .jpeg()));
    }

    @Test
    void tellsTheTypeByTheFirstBytesAlone() {
        assertThat(refusal(TestImages.svg())).isEqualTo(IMAGE_TYPE_UNSUPPORTED);
        assertThat(refusal(TestImages.gif(TestImages.quarters(640, 480)))).isEqualTo(IMAGE_TYPE_UNSUPPORTED);
        assertThat(refusal(new byte[0])).isEqualTo(IMAGE_TYPE_UNSUPPORTED);
        assertThat(refusal(new byte[4 << 20])).isEqualTo(IMAGE_TYPE_UNSUPPORTED);
    }

    @Test
    void refusesMoreThanThreeMebibytes() {
        byte[] jpeg = TestImages.jpeg(TestImages.quarters(640, 480));

        assertThat(imageProcessor.process(Arrays.copyOf(jpeg, 3 << 20))).isInstanceOf(Processed.class);
        assertThat(refusal(Arrays.copyOf(jpeg, (3 << 20) + 1))).isEqualTo(IMAGE_TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({"319,180", "320,179"})
    void refusesTooSmall(int width, int height) {
        assertThat(refusal(TestImages.jpeg(TestImages.quarters(width, height)))).isEqualTo(IMAGE_DIMENSIONS);
        assertThat(refusal(TestImages.png(TestImages.quarters(width, height)))).isEqualTo(IMAGE_DIMENSIONS);
    }

    @Test
    void acceptsTheSmallestAllowed() {
        assertThat(processed(TestImages.jpeg(TestImages.quarters(320, 180))).variants())
                .extracting(Variant::size)
                .containsOnly(new PixelSize(320, 180));
    }

    /** A decoder would take 120 MB for the pixels of the smallest of them. */
    @Test
    void refusesABombByItsHeaderAlone() {
        byte[] huge = TestImages.pngBomb(50_000, 50_000);
        byte[] negative = TestImages.pngBomb(-1, -1);
        byte[] justTooLarge = TestImages.pngBomb(8_000, 5_001);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        assertThat(refusal(huge)).isEqualTo(IMAGE_DIMENSIONS);
        assertThat(refusal(negative)).isEqualTo(IMAGE_UNREADABLE);
        assertThat(refusal(justTooLarge)).isEqualTo(IMAGE_DIMENSIONS);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(16 << 20);
    }

    @Test
    void refusesABombInsideAProfileButKeepsTheImage() {
        byte[] chunk = TestImages.profileChunk(new byte[64 << 20]);

        assertQuarters(TestImages.read(
                processed(TestImages.withChunk(TestImages.png(TestImages.quarters(640, 480)), "iCCP", chunk))
                        .variants()
                        .getLast()
                        .jpeg()));
    }

    @Test
    void refusesTruncatedImages() {
        byte[] jpeg = TestImages.jpeg(TestImages.scene(800, 600, 3));
        byte[] progressive = TestImages.progressiveJpeg(TestImages.scene(800, 600, 3));
        byte[] png = TestImages.png(TestImages.scene(800, 600, 3));

        for (byte[] whole : List.of(jpeg, progressive, png)) {
            assertThat(refusal(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(IMAGE_UNREADABLE);
            assertThat(refusal(Arrays.copyOf(whole, whole.length - 60))).isEqualTo(IMAGE_UNREADABLE);
            assertThat(refusal(Arrays.copyOf(whole, 12))).isEqualTo(IMAGE_UNREADABLE);
        }
    }

    @Test
    void refusesAPngWithoutPixels() {
        assertThat(refusal(TestImages.pngBomb(640, 480))).isEqualTo(IMAGE_UNREADABLE);
    }

    @Test
    void refusesThousandsOfScans() {
        byte[] jpeg = TestImages.jpeg(TestImages.quarters(640, 480));
        byte[] scan = TestImages.bytes(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0});
        byte[] upload = Arrays.copyOf(jpeg, jpeg.length - 2);
        ByteArrayOutputStream scans = new ByteArrayOutputStream();
        for (int i = 0; i < 3_000; i++) {
            scans.writeBytes(scan);
        }
        upload = TestImages.bytes(upload, scans.toByteArray());
        Refused refused =
                (Refused) imageProcessor.process(TestImages.bytes(upload, new byte[] {(byte) 0xFF, (byte) 0xD9}));

        assertThat(refused.code()).isEqualTo(IMAGE_UNREADABLE);
        assertThat(refused.detail()).contains("scans");
    }

    @Test
    void everyRefusalSaysWhyInASentence() {
        Refused refused = (Refused) imageProcessor.process(TestImages.jpeg(TestImages.quarters(100, 100)));

        assertThat(refused.detail()).isEqualTo("100×100 pixels are not between 320×180 and 40 megapixels.");
    }

    private Processed processed(byte[] upload) {
        ProcessingResult processingResult = imageProcessor.process(upload);
        assertThat(processingResult).isInstanceOf(Processed.class);
        return (Processed) processingResult;
    }

    private ImageRejectionCode refusal(byte[] upload) {
        ProcessingResult processingResult = imageProcessor.process(upload);
        assertThat(processingResult).isInstanceOf(Refused.class);
        return ((Refused) processingResult).code();
    }

    private static List<byte[]> jpegs(Processed processed) {
        return processed.variants().stream().map(Variant::jpeg).toList();
    }

    private static BufferedImage asHeld(BufferedImage scene, String rowZero, String columnZero) {
        boolean turned = rowZero.equals("left") || rowZero.equals("right");
        int width = turned ? scene.getHeight() : scene.getWidth();
        int height = turned ? scene.getWidth() : scene.getHeight();
        BufferedImage held = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int[] at = new int[2];
                place(at, rowZero, row, scene);
                place(at, columnZero, column, scene);
                held.setRGB(column, row, scene.getRGB(at[0], at[1]));
            }
        }
        return held;
    }

    private static void place(int[] at, String side, int distance, BufferedImage scene) {
        switch (side) {
            case "left" -> at[0] = distance;
            case "right" -> at[0] = scene.getWidth() - 1 - distance;
            case "top" -> at[1] = distance;
            case "bottom" -> at[1] = scene.getHeight() - 1 - distance;
            default -> throw new IllegalArgumentException(side);
        }
    }

    private static void assertQuarters(BufferedImage image) {
        int right = image.getWidth() * 3 / 4;
        int bottom = image.getHeight() * 3 / 4;
        int left = image.getWidth() / 4;
        int top = image.getHeight() / 4;
        assertNear(image, left, top, TestImages.TOP_LEFT);
        assertNear(image, right, top, TestImages.TOP_RIGHT);
        assertNear(image, left, bottom, TestImages.BOTTOM_LEFT);
        assertNear(image, right, bottom, TestImages.BOTTOM_RIGHT);
    }

    private static void assertNear(BufferedImage image, int x, int y, Color expected) {
        Color actual = new Color(image.getRGB(x, y));
        assertThat(List.of(actual.getRed(), actual.getGreen(), actual.getBlue()))
                .as("at %d,%d", x, y)
                .usingElementComparator((a, b) -> Math.abs(a - b) <= 8 ? 0 : Integer.compare(a, b))
                .containsExactly(expected.getRed(), expected.getGreen(), expected.getBlue());
    }

    private static void assertColour(Processed processed, int red, int green, int blue) {
        for (Variant variant : processed.variants()) {
            BufferedImage image = TestImages.read(variant.jpeg());
            assertNear(image, image.getWidth() / 2, image.getHeight() / 2, new Color(red, green, blue));
        }
    }

    private static Color colour(Processed processed) {
        BufferedImage image = TestImages.read(processed.variants().getFirst().jpeg());
        return new Color(image.getRGB(image.getWidth() / 2, image.getHeight() / 2));
    }

    private static BufferedImage plain(Color color, int type) {
        BufferedImage image = new BufferedImage(400, 300, type);
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 400; x++) {
                image.setRGB(x, y, color.getRGB());
            }
        }
        return image;
    }

    private static void hasTheSizeItSays(Variant variant) {
        BufferedImage image = TestImages.read(variant.jpeg());
        assertThat(new PixelSize(image.getWidth(), image.getHeight())).isEqualTo(variant.size());
    }

    private static List<Directory> directories(byte[] jpeg) throws Exception {
        return List.copyOf((java.util.Collection<Directory>)
                ImageMetadataReader.readMetadata(new ByteArrayInputStream(jpeg)).getDirectories());
    }
}
