package com.ourspace.media.processing;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.image.ImageRefused;
import com.ourspace.image.ImageRules;
import com.ourspace.image.PixelSize;
import com.ourspace.image.UnreadableImage;
import com.ourspace.media.processing.ProcessingResult.Processed;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantRendererTest {
    private static final long LIMIT_BYTES = 384L << 20;
    /**
     * The worst case: a progressive image of forty megapixels that is not scaled down, with its coefficients and its
     * pixels.
     */
    private static final long WORST_BYTES = 40_000_000L * (2 * 3 + 3) + (8 << 20);

    @ParameterizedTest
    @CsvSource({"2048,19531", "320,60000", "6324,6324", "60000,660"})
    void noImageNeedsMoreThanTheWorkerIsGiven(int width, int height) throws Exception {
        assertThat(neededBytes(jpegHeader(width, height, 0xC0, 3))).isLessThanOrEqualTo(WORST_BYTES);
        assertThat(neededBytes(jpegHeader(width, height, 0xC2, 3))).isLessThanOrEqualTo(WORST_BYTES);
        assertThat(neededBytes(TestImages.pngBomb(width, height))).isLessThanOrEqualTo(WORST_BYTES);
    }

    @Test
    void aPhotoIsNeverHeldAsAWhole() throws Exception {
        assertThat(neededBytes(jpegHeader(7300, 5475, 0xC0, 3))).isLessThan(20 << 20);
        assertThat(neededBytes(TestImages.pngBomb(7300, 5475))).isLessThan(20 << 20);
    }

    @Test
    void tallerThanAJpegCanBeIsShrunkToWhatItCan() {
        BufferedImage tall = new BufferedImage(320, 66_000, BufferedImage.TYPE_BYTE_BINARY);
        Processed processed =
                (Processed) new ImageProcessor(new MemoryBudget(LIMIT_BYTES)).process(TestImages.png(tall));
        assertThat(processed.variants()).extracting(Variant::size).containsOnly(new PixelSize(318, 65_500));
    }

    @Test
    void fortyMegapixelsBecomeTheSameVariants() {
        BufferedImage large = new BufferedImage(7300, 5475, BufferedImage.TYPE_BYTE_GRAY);

        ProcessingResult processingResult =
                new ImageProcessor(new MemoryBudget(LIMIT_BYTES)).process(TestImages.jpeg(large, 0.5f));

        assertThat(processingResult).isInstanceOf(Processed.class);
        Processed processed = (Processed) processingResult;
        assertThat(processed.original()).isEqualTo(new PixelSize(7300, 5475));
        assertThat(processed.variants())
                .extracting(Variant::size)
                .containsExactly(new PixelSize(320, 240), new PixelSize(640, 480), new PixelSize(2048, 1536));
    }

    @Test
    void imagesTogetherTakeNoMoreThanTheLimit() throws Exception {
        MemoryBudget memory = new MemoryBudget(10 << 20);
        AtomicInteger inProgress = new AtomicInteger();
        Callable<Integer> task = () -> memory.using(4 << 20, () -> {
            int now = inProgress.incrementAndGet();
            Thread.onSpinWait();
            inProgress.decrementAndGet();
            return now;
        });
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> tasks =
                    IntStream.range(0, 2_000).mapToObj(_ -> task).toList();
            for (Future<Integer> seen : threads.invokeAll(tasks)) {
                assertThat(seen.get()).isLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    void anImageThatClaimsMoreThanThereIsGetsAllOfIt() throws UnreadableImage {
        assertThat(new MemoryBudget(1 << 20).<String>using(1L << 40, () -> "done"))
                .isEqualTo("done");
    }

    private static long neededBytes(byte[] upload) throws ImageRefused {
        return VariantRenderer.of(ImageRules.accept(upload)).neededBytes();
    }

    /** Start marker, frame header and scan header: the part that is read before decoding. */
    private static byte[] jpegHeader(int width, int height, int frame, int components) {
        ByteBuffer header = ByteBuffer.allocate(6 + 3 * components)
                .put((byte) 8)
                .putShort((short) height)
                .putShort((short) width)
                .put((byte) components);
        ByteBuffer scan = ByteBuffer.allocate(4 + 2 * components).put((byte) components);
        for (int i = 1; i <= components; i++) {
            header.put((byte) i).put((byte) 0x11).put((byte) 0);
            scan.put((byte) i).put((byte) 0);
        }
        byte[] start = {(byte) 0xFF, (byte) 0xD8};
        return TestImages.withSegment(TestImages.withSegment(start, 0xDA, scan.array()), frame, header.array());
    }
}
