package com.ourspace.api.space;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.image.ImageRejectionCode;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;

class PhotoTest {

    @Test
    void takesJpegAndPngOfTheLeastSize() {
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
        Photo photo = new Photo("big.jpg", Photo.MOST_BYTES + 1, () -> {
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
    void measuresPicturesUpright() {
        assertThat(photo("portrait.jpg", Pictures.lyingJpeg(200, 400)).refusal())
                .isEmpty();
        assertThat(photo("landscape.jpg", Pictures.lyingJpeg(400, 200)).refusal())
                .contains(ImageRejectionCode.IMAGE_DIMENSIONS);
    }

    @Test
    void refusesPictureCutOffInItsHeader() {
        byte[] jpeg = Pictures.jpeg(400, 300);
        byte[] png = Pictures.png(400, 300);
        for (int length = 8; length < 20; length++) {
            assertThat(photo("cut.jpg", Pictures.cut(jpeg, length)).refusal())
                    .contains(ImageRejectionCode.IMAGE_UNREADABLE);
            assertThat(photo("cut.png", Pictures.cut(png, length)).refusal())
                    .contains(ImageRejectionCode.IMAGE_UNREADABLE);
        }
    }

    private static Photo photo(String name, byte[] bytes) {
        return new Photo(name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }
}
