package com.ourspace.standalone.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceListing;
import com.ourspace.standalone.demo.picture.RoomKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoSpacesTest {

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
        assertThat(spaces.subList(0, 8)).extracting(DemoSpace::room).containsExactly(RoomKind.values());
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
        assertThat(spaces).allSatisfy(space -> assertThat(space.photos()).isBetween(1, 3));
    }

    @Test
    void areTheSameEveryTime() {
        assertThat(DemoSpaces.all()).isEqualTo(spaces);
    }
}
