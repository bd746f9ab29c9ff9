package com.ourspace.api.space;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.image.ImageRejectionCode;
import com.ourspace.image.ImageRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoTest {

    @Test
    void acceptsJpegAndPngOfTheMinimumSize() {
        assertThat(photo("a.jpg", Pictures.jpeg(320, 180)).refusal()).isEmpty();
        assertThat(photo("a.png", Pictures.png(320, 180)).refusal()).isEmpty();
    }

    @Test
    void looksAtTheBytesAndNotAtTheName() {
        assertThat(photo("really-a-png.jpg", Pictures.png(400, 300)).refusal()).isEmpty();
        assertThat(photo("really-an-svg.png", Pictures.svg()).refusal())
                .contains(ImageRejectionCode.IMAGE_TYPE_UNSUPPORTED);
        assertThat(photo("nothing.png", new byte[0]).refusal()).contains(ImageRejectionCode.IMAGE_TYPE_UNSUPPORTED);
    }

    @Test
    void refusesMoreThanThreeMebibytesUnread() {
        Photo photo = new Photo("big.jpg", ImageRules.MAX_BYTES + 1, () -> {
            throw new AssertionError("must not be read");
        });
        assertThat(photo.refusal()).contains(ImageRejectionCode.IMAGE_TOO_LARGE);
    }

    @Test
    void refusesTooFewPixelsInEitherDirection() {
        assertThat(photo("narrow.jpg", Pictures.jpeg(319, 180)).refusal())
                .contains(ImageRejectionCode.IMAGE_DIMENSIONS);
        assertThat(photo("flat.png", Pictures.png(320, 179)).refusal()).contains(ImageRejectionCode.IMAGE_DIMENSIONS);
    }

    @Test
    void refusesDecompressionBombByItsHeader() {
        assertThat(photo("bomb.png", Pictures.pngBomb()).refusal()).contains(ImageRejectionCode.IMAGE_DIMENSIONS);
    }

    @Test
    void measuresImagesUpright() {
        assertThat(photo("portrait.jpg", Pictures.lyingJpeg(200, 400)).refusal())
                .isEmpty();
        assertThat(photo("landscape.jpg", Pictures.lyingJpeg(400, 200)).refusal())
                .contains(ImageRejectionCode.IMAGE_DIMENSIONS);
    }

    @Test
    void refusesAnImageCutOffInItsHeader() {
        byte[] jpeg = Pictures.jpeg(400, 300);
        byte[] png = Pictures.png(400, 300);
        for (int length = 8; length < 20; length++) {
            assertThat(photo("cut.jpg", Pictures.cut(jpeg, length)).refusal())
                    .contains(ImageRejectionCode.IMAGE_UNREADABLE);
            assertThat(photo("cut.png", Pictures.cut(png, length)).refusal())
                    .contains(ImageRejectionCode.IMAGE_UNREADABLE);
        }
    }

    /** The files that the media worker is tested with: API and worker share the module that reads headers. */
    @ParameterizedTest
    @CsvSource({
        "progressive-24MP-6000x4000.jpg, ",
        "turned-stored-311x450-seen-450x311.jpg, ",
        "turned-stored-200x400-seen-400x200.jpg, ",
        "png-exif-turned-400x200.png, IMAGE_DIMENSIONS",
        "scan-bomb-40MP-92-scans.jpg, IMAGE_UNREADABLE",
        "stray-bytes-before-tables.jpg, ",
        "stray-bytes-between-segments.jpg, ",
        "missing-eoi.jpg, ",
        "png-missing-iend.png, ",
        "grey-with-dot-gain-profile.jpg, ",
        "png-gamma-1.0.png, ",
        "sixteen-bit-quantisation.jpg, ",
        "mjpeg-frame-without-huffman-tables.jpg, ",
        "png-40MP-1px-stripes.png, "
    })
    void agreesWithBrowsersAndTheMediaWorkerAboutRealImages(String file, @Nullable ImageRejectionCode refusal)
            throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("../image-header/src/test/resources/images", file));

        assertThat(photo(file, bytes).refusal()).isEqualTo(Optional.ofNullable(refusal));
    }

    private static Photo photo(String name, byte[] bytes) {
        return new Photo(name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }
}
