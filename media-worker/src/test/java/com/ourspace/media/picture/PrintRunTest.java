package com.ourspace.media.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.media.picture.Development.Developed;
import java.awt.image.BufferedImage;
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

class PrintRunTest {
    private static final long LIMIT_BYTES = 128L << 20;

    @Test
    void keepsEveryPixelOfAPhonePhoto() throws UnreadablePicture {
        PrintRun run = run(jpegHeader(4032, 3024));

        assertThat(run.everyNth()).isEqualTo(1);
        assertThat(run.neededBytes()).isLessThan(LIMIT_BYTES / 2);
    }

    @Test
    void thinsOutWhatTheWidestPrintCanDoWithout() throws UnreadablePicture {
        PrintRun run = run(jpegHeader(7300, 5479));

        assertThat(run.everyNth()).isEqualTo(2);
        assertThat(run.neededBytes()).isLessThan(64L << 20);
    }

    @ParameterizedTest
    @CsvSource({"2048,19531", "320,125000", "6324,6324", "60000,660"})
    void noPictureNeedsMoreThanTheLimit(int width, int height) throws UnreadablePicture {
        assertThat(run(jpegHeader(width, height)).neededBytes()).isLessThanOrEqualTo(LIMIT_BYTES);
        assertThat(run(Pictures.pngBomb(width, height)).neededBytes()).isLessThanOrEqualTo(LIMIT_BYTES);
    }

    @Test
    void fortyMegapixelsBecomeTheSamePrints() {
        BufferedImage large = new BufferedImage(7300, 5475, BufferedImage.TYPE_BYTE_GRAY);

        Development development = new Darkroom(new PixelMemory(LIMIT_BYTES)).develop(Pictures.jpeg(large, 0.5f));

        assertThat(development).isInstanceOf(Developed.class);
        Developed developed = (Developed) development;
        assertThat(developed.original()).isEqualTo(new PixelSize(7300, 5475));
        assertThat(developed.prints())
                .extracting(Print::size)
                .containsExactly(new PixelSize(320, 240), new PixelSize(640, 480), new PixelSize(2048, 1536));
    }

    @Test
    void picturesTogetherTakeNoMoreThanTheLimit() throws Exception {
        PixelMemory memory = new PixelMemory(10 << 20);
        AtomicInteger underWork = new AtomicInteger();
        Callable<Integer> task = () -> memory.using(4 << 20, () -> {
            int now = underWork.incrementAndGet();
            Thread.onSpinWait();
            underWork.decrementAndGet();
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
    void aPictureThatClaimsMoreThanThereIsGetsAllOfIt() throws UnreadablePicture {
        assertThat(new PixelMemory(1 << 20).<String>using(1L << 40, () -> "done"))
                .isEqualTo("done");
    }

    private static PrintRun run(byte[] upload) throws UnreadablePicture {
        return PrintRun.of(PictureFormat.of(upload).orElseThrow().open(upload), LIMIT_BYTES);
    }

    /** Start marker and frame header: all that is read before decoding. */
    private static byte[] jpegHeader(int width, int height) {
        int clampedHeight = Math.min(height, 65_535);
        byte[] frame = {
            8,
            (byte) (clampedHeight >> 8),
            (byte) clampedHeight,
            (byte) (width >> 8),
            (byte) width,
            3,
            1,
            0x22,
            0,
            2,
            0x11,
            1,
            3,
            0x11,
            1
        };
        return Pictures.withSegment(new byte[] {(byte) 0xFF, (byte) 0xD8}, 0xC0, frame);
    }
}
