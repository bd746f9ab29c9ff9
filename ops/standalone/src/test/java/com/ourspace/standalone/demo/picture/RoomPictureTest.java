package com.ourspace.standalone.demo.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoomPictureTest {

    private static final int MAX_BYTES = 300 * 1024;

    @ParameterizedTest
    @EnumSource(RoomKind.class)
    void drawsEveryKindOfRoomAsALightJpeg(RoomKind kind) throws IOException {
        byte[] jpeg = RoomPicture.jpeg(kind, 7, 0);

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(jpeg).hasSizeLessThan(MAX_BYTES).startsWith(0xFF, 0xD8, 0xFF);
        assertThat(picture.getWidth()).isEqualTo(1280);
        assertThat(picture.getHeight()).isEqualTo(720);
        assertThat(colours(picture)).hasSizeGreaterThan(2_000);
    }

    @ParameterizedTest
    @EnumSource(RoomKind.class)
    void drawsTheSamePictureForTheSameSeed(RoomKind kind) {
        assertThat(RoomPicture.jpeg(kind, 42, 1)).isEqualTo(RoomPicture.jpeg(kind, 42, 1));
    }

    @Test
    void drawsAnotherPictureForAnotherSeedOrNumber() {
        Set<Long> pictures = new HashSet<>();
        for (int seed = 1; seed <= 4; seed++) {
            for (int number = 0; number < 3; number++) {
                CRC32 checksum = new CRC32();
                checksum.update(RoomPicture.jpeg(RoomKind.STUDY, seed, number));
                pictures.add(checksum.getValue());
            }
        }
        assertThat(pictures).hasSize(12);
    }

    private static Set<Integer> colours(BufferedImage picture) {
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < picture.getWidth(); x += 2) {
            for (int y = 0; y < picture.getHeight(); y += 2) {
                colours.add(picture.getRGB(x, y));
            }
        }
        return colours;
    }
}
