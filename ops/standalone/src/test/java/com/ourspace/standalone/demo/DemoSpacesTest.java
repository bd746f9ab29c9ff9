package com.ourspace.standalone.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceListing;
import com.ourspace.image.ImageRules;
import com.ourspace.image.PixelSize;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DemoSpacesTest {

    /** So that all of them are a few megabytes. */
    private static final int MAX_BYTES = 64 * 1024;

    private final List<DemoSpace> spaces = DemoSpaces.all();
    private final List<SpaceListing> listings =
            spaces.stream().map(DemoSpace::listing).toList();

    @Test
    void areAtLeast120OfSeveralHosts() {
        assertThat(spaces).hasSizeGreaterThanOrEqualTo(120);
        assertThat(spaces).extracting(DemoSpace::number).doesNotHaveDuplicates();
        assertThat(spaces.stream().map(DemoSpace::hostNumber).distinct()).hasSizeGreaterThan(5);
        assertThat(listings).extracting(SpaceListing::title).doesNotHaveDuplicates();
    }

    @Test
    void showEveryCategoryInEveryDistrict() {
        Map<String, Long> perPlace =
                listings.stream().collect(groupingBy(space -> space.category() + " " + space.district(), counting()));

        assertThat(perPlace)
                .hasSize(8 * 4)
                .allSatisfy((place, count) -> assertThat(count).isEqualTo(4));
        assertThat(listings.subList(0, 8))
                .extracting(SpaceListing::category)
                .containsExactlyElementsOf(Stream.of(Category.values())
                        .map(category -> category.code)
                        .toList());
    }

    @Test
    void useAllFacilitiesAndPoliciesAndKindsOfOffer() {
        assertThat(listings)
                .flatExtracting(SpaceListing::facilities)
                .contains("tv", "wifi", "pets", "bed", "drinks", "parking");
        assertThat(listings).extracting(SpaceListing::refundPolicy).contains(RefundPolicy.values());
        assertThat(listings)
                .anyMatch(space ->
                        space.offers().stream().map(SlotOffer::slot).toList().equals(List.of(Slot.NIGHT)))
                .anyMatch(space -> space.offers().size() == 2)
                .anyMatch(space -> space.offers().stream().anyMatch(offer -> !offer.enabled()))
                .anyMatch(space -> space.minNoticeMinutes() > 0);
    }

    @Test
    void keepTheLimitsOfAListing() {
        assertThat(listings).allSatisfy(space -> {
            assertThat(space.title()).hasSizeBetween(2, 60);
            assertThat(space.subTitle()).hasSizeBetween(0, 100);
            assertThat(space.description()).hasSizeBetween(0, 3000);
            assertThat(space.address()).hasSizeBetween(5, 200);
            assertThat(space.minCount()).isBetween(1, 500);
            assertThat(space.maxCount()).isBetween(space.minCount(), 500);
            assertThat(space.minNoticeMinutes()).isBetween(0, 10_080);
            assertThat(space.maxAdvanceDays()).isBetween(1, 365);
            assertThat(space.offers()).extracting(SlotOffer::slot).doesNotHaveDuplicates();
            assertThat(space.offers())
                    .isNotEmpty()
                    .allSatisfy(offer -> assertThat(offer.price()).isBetween(0L, 10_000_000L));
        });
    }

    @Test
    void haveOneToThreeDifferentImagesOfTheirCategoryAndEachItsOwnCover() {
        assertThat(spaces)
                .allSatisfy(space -> assertThat(space.images())
                        .hasSizeBetween(1, 3)
                        .doesNotHaveDuplicates()
                        .allSatisfy(image -> assertThat(image.name())
                                .startsWith(space.listing().category() + "-")));
        assertThat(spaces)
                .extracting(space -> space.images().getFirst())
                .doesNotHaveDuplicates()
                .hasSize(Category.values().length * DemoImage.PER_CATEGORY);
        assertThat(spaces).extracting(space -> space.images().size()).contains(1, 2, 3);
    }

    @Test
    void haveImagesThatThePlatformAccepts() {
        assertThat(spaces.stream().flatMap(space -> space.images().stream()).distinct())
                .allSatisfy(image -> {
                    byte[] jpeg = image.jpeg();
                    PixelSize size = ImageRules.accept(jpeg).seenSize();
                    BufferedImage decoded = ImageIO.read(new ByteArrayInputStream(jpeg));

                    assertThat(jpeg).startsWith(0xFF, 0xD8, 0xFF).hasSizeLessThan(MAX_BYTES);
                    assertThat(size).isEqualTo(new PixelSize(1024, 576));
                    assertThat(decoded.getWidth()).isEqualTo(size.width());
                    assertThat(decoded.getHeight()).isEqualTo(size.height());
                });
    }

    @Test
    void areTheSameEveryTime() {
        assertThat(DemoSpaces.all()).isEqualTo(spaces);
    }
}
