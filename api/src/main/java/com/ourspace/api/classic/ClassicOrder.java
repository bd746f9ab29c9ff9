package com.ourspace.api.classic;

import com.ourspace.api.catalog.SpaceDetail;
import com.ourspace.api.reservation.OrderRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A slot that was just booked, in the classic form.
 *
 * @param category its name
 * @param count people who will come
 * @param option day, night or all
 * @param price what was paid
 */
@JsonNaming(SnakeCaseStrategy.class)
record ClassicOrder(
        UUID orderId,
        long spaceId,
        String category,
        String title,
        String subTitle,
        int minCount,
        int maxCount,
        List<String> image,
        List<FacilityOfOrder> facility,
        int count,
        LocalDate date,
        String option,
        String price) {

    /** A facility of the space; here the classic contract has no number. */
    record FacilityOfOrder(String name, String image) {}

    static ClassicOrder of(UUID orderId, long price, OrderRequest booked, SpaceDetail space, ClassicMetadata metadata) {
        return new ClassicOrder(
                orderId,
                space.id(),
                metadata.categories().entry(space.category()).nameKo(),
                space.title(),
                space.subTitle(),
                space.minCount(),
                space.maxCount(),
                SpaceDetailItem.images(space),
                metadata.facilityItems(space.facilities()).stream()
                        .map(facility -> new FacilityOfOrder(facility.name(), facility.image()))
                        .toList(),
                booked.headCount(),
                booked.useDate(),
                OptionId.nameOf(booked.slot()),
                Decimals.price(price));
    }
}
