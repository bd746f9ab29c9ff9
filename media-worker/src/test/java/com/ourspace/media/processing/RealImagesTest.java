package com.ourspace.media.processing;

import static com.ourspace.contracts.image.ImageRejectionCode.IMAGE_DIMENSIONS;
import static com.ourspace.contracts.image.ImageRejectionCode.IMAGE_UNREADABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.ourspace.contracts.image.ImageRejectionCode;
import com.ourspace.image.PixelSize;
import com.ourspace.media.processing.ProcessingResult.Processed;
import com.ourspace.media.processing.ProcessingResult.Refused;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real files that an earlier version refused, damaged or processed too slowly. */
class RealImagesTest {

    private static final Path IMAGES = Path.of("..", "image-header", "src", "test", "resources", "images");

    private final ImageProcessor imageProcessor = new ImageProcessor(new MemoryBudget(384L << 20));

    @ParameterizedTest
    @CsvSource({
        "turned-stored-311x450-seen-450x311.jpg, 450, 311",
        "turned-stored-200x400-seen-400x200.jpg, 400, 200",
        "stray-bytes-before-tables.jpg, 1024, 768",
        "stray-bytes-between-segments.jpg, 960, 640",
        "missing-eoi.jpg, 960, 640",
        "mjpeg-frame-without-huffman-tables.jpg, 960, 720",
        "png-missing-iend.png, 330, 220"
    })
    void whatBrowsersShowIsProcessed(String file, int width, int height) throws IOException {
        assertThat(processed(file).variants().getLast().size()).isEqualTo(new PixelSize(width, height));
        assertThat(spread(pixels(file))).isGreaterThan(20);
    }

    @Test
    void largeProgressiveOnesHaveAllTheirVariants() throws IOException {
        assertThat(processed("progressive-24MP-6000x4000.jpg").variants())
                .extracting(variant -> variant.size().width())
                .containsExactly(320, 640, 2048);
    }

    @Test
    void strayBytesAndAMissingEndChangeNoPixel() throws IOException {
        assertThat(mean(pixels("stray-bytes-between-segments.jpg"))).isEqualTo(mean(pixels("missing-eoi.jpg")));
    }

    @Test
    void halfAnImageIsRefused() throws IOException {
        assertThat(refusal(real("cut-in-half-with-eoi.jpg"))).isEqualTo(IMAGE_UNREADABLE);
        for (String file : new String[] {
            "missing-eoi.jpg", "turned-stored-200x400-seen-400x200.jpg", "mjpeg-frame-without-huffman-tables.jpg"
        }) {
            byte[] whole = real(file);
            byte[] cut = Arrays.copyOf(whole, whole.length * 2 / 5);
            assertThat(refusal(cut)).as(file).isEqualTo(IMAGE_UNREADABLE);
            byte[] ended = TestImages.bytes(cut, new byte[] {(byte) 0xFF, (byte) 0xD9});
            assertThat(refusal(ended)).as(file).isEqualTo(IMAGE_UNREADABLE);
        }
        byte[] png = real("png-missing-iend.png");
        assertThat(refusal(Arrays.copyOf(png, png.length / 2))).isEqualTo(IMAGE_UNREADABLE);
    }

    @Test
    void bombsAreRefusedUndecoded() throws IOException {
        assertThat(refusal(real("scan-bomb-40MP-92-scans.jpg"))).isEqualTo(IMAGE_UNREADABLE);
    }

    @Test
    void aPngIsTurnedByItsExifBeforeItIsJudged() throws IOException {
        assertThat(refusal(real("png-exif-turned-400x200.png"))).isEqualTo(IMAGE_DIMENSIONS);
    }

    @Test
    void aGrayImageIsReadByItsProfile() throws IOException {
        double plain =
                mean(TestImages.read(real("grey-with-dot-gain-profile.jpg")).getRaster());
        assertThat(mean(pixels("grey-with-dot-gain-profile.jpg")) - plain).isCloseTo(18.7, within(1.5));
    }

    @Test
    void gammaIsReadWhereThereIsNoProfile() throws IOException {
        BufferedImage pixels = pixels("png-gamma-1.0.png");
        assertThat(mean(pixels, 0)).isCloseTo(92, within(2.0));
        assertThat(mean(pixels, 1)).isCloseTo(81, within(2.0));
        assertThat(mean(pixels, 2)).isCloseTo(68, within(2.0));
    }

    @Test
    void tonesSurviveTablesOfSixteenBits() throws IOException {
        double expected =
                mean(TestImages.read(real("sixteen-bit-quantisation.jpg")).getRaster());
        assertThat(mean(pixels("sixteen-bit-quantisation.jpg"))).isCloseTo(expected, within(1.0));
    }

    @Test
    void stripesOfOnePixelBecomeMidGray() throws IOException {
        for (Variant variant : processed("png-40MP-1px-stripes.png").variants()) {
            BufferedImage pixels = TestImages.read(variant.jpeg());
            assertThat(mean(pixels)).isCloseTo(127.5, within(2.0));
            assertThat(spread(pixels)).isLessThan(4);
        }
    }

    /** The JDK's decoder smooths chroma, while ours repeats it; the mean difference is small. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void decodesAsOthersDo(boolean isProgressive) {
        BufferedImage scene = TestImages.scene(417, 295, 5);
        byte[] jpeg = isProgressive ? TestImages.progressiveJpeg(scene) : TestImages.jpeg(scene);
        BufferedImage expected = TestImages.read(jpeg);
        BufferedImage actual = TestImages.read(
                ((Processed) imageProcessor.process(jpeg)).variants().getLast().jpeg());
        double difference = 0;
        for (int y = 0; y < expected.getHeight(); y++) {
            for (int x = 0; x < expected.getWidth(); x++) {
                for (int band = 0; band < 3; band++) {
                    difference += Math.abs(expected.getRaster().getSample(x, y, band)
                            - actual.getRaster().getSample(x, y, band));
                }
            }
        }
        assertThat(difference / expected.getWidth() / expected.getHeight() / 3).isLessThan(4);
    }

    @Test
    void brokenFilesAreRefusedOrProcessedAndNothingElse() throws IOException {
        Random random = new Random(20);
        byte[] progressive = TestImages.progressiveJpeg(TestImages.scene(400, 300, 6));
        byte[] png = TestImages.png(TestImages.quarters(400, 300));
        for (byte[] whole : new byte[][] {real("turned-stored-200x400-seen-400x200.jpg"), progressive, png}) {
            for (int i = 0; i < 150; i++) {
                byte[] broken = whole.clone();
                for (int k = 0; k < 1 + random.nextInt(6); k++) {
                    broken[random.nextInt(k % 2 == 0 ? broken.length : 700)] = (byte) random.nextInt();
                }
                assertThat(imageProcessor.process(broken)).isNotNull();
            }
        }
    }

    private Processed processed(String file) throws IOException {
        ProcessingResult processingResult = imageProcessor.process(real(file));
        assertThat(processingResult).as(file).isInstanceOf(Processed.class);
        return (Processed) processingResult;
    }

    private BufferedImage pixels(String file) throws IOException {
        return TestImages.read(processed(file).variants().getLast().jpeg());
    }

    private ImageRejectionCode refusal(byte[] upload) {
        ProcessingResult processingResult = imageProcessor.process(upload);
        assertThat(processingResult).isInstanceOf(Refused.class);
        return ((Refused) processingResult).code();
    }

    private static byte[] real(String file) throws IOException {
        return Files.readAllBytes(IMAGES.resolve(file));
    }

    private static double mean(BufferedImage image) {
        return mean(image.getRaster());
    }

    private static double mean(Raster raster) {
        double sum = 0;
        for (int band = 0; band < raster.getNumBands(); band++) {
            for (int sample : raster.getSamples(0, 0, raster.getWidth(), raster.getHeight(), band, (int[]) null)) {
                sum += sample;
            }
        }
        return sum / raster.getNumBands() / raster.getWidth() / raster.getHeight();
    }

    private static double mean(BufferedImage image, int band) {
        int[] samples = image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), band, (int[]) null);
        return Arrays.stream(samples).average().orElseThrow();
    }

    /** The standard deviation of the first channel: almost zero for a plain area. */
    private static double spread(BufferedImage image) {
        int[] samples = image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
        double mean = Arrays.stream(samples).average().orElseThrow();
        return Math.sqrt(Arrays.stream(samples)
                .mapToDouble(sample -> (sample - mean) * (sample - mean))
                .average()
                .orElseThrow());
    }
}
