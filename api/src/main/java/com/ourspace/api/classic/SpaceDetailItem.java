package com.ourspace.api.classic;

import com.ourspace.api.catalog.SpaceDetail;
import com.ourspace.api.classic.ClassicMetadata.NamedImage;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.SlotOffer;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * One space in the classic form.
 *
 * @param image URLs of its images
 * @param like how many users like it
 * @param price number, name and price of DAY, NIGHT and ALL, always all three: the client takes them by position
 */
@JsonNaming(SnakeCaseStrategy.class)
record SpaceDetailItem(
        long id,
        int categoryId,
        int districtId,
        List<String> image,
        String title,
        String subTitle,
        int minCount,
        int maxCount,
        String address,
        int like,
        List<List<Object>> price,
        List<NamedImage> facility) {

    static SpaceDetailItem of(SpaceDetail space, ClassicMetadata metadata) {
        return new SpaceDetailItem(
                space.id(),
                metadata.categories().number(space.category()),
                metadata.districts().number(space.district()),
                images(space),
                space.title(),
                space.subTitle(),
                space.minCount(),
                space.maxCount(),
                space.address(),
                space.likeCount(),
                Stream.of(Slot.values()).map(slot -> option(space, slot)).toList(),
                metadata.facilityItems(space.facilities()));
    }

    static List<String> images(SpaceDetail space) {
        return space.images().stream()
                .map(image -> ImageUrls.largeOf(image.variants()))
                .toList();
    }

    /** A slot without a price has 0.00, for the client reads a text; its status is DENIED on every date. */
    private static List<Object> option(SpaceDetail space, Slot slot) {
        long price = space.offers().stream()
                .filter(offer -> offer.slot() == slot)
                .mapToLong(SlotOffer::price)
                .findFirst()
                .orElse(0);
        return List.of(new OptionId(space.id(), slot).number(), OptionId.nameOf(slot), Decimals.price(price));
    }
}
