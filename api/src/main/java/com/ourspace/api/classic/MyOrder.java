package com.ourspace.api.classic;

import com.ourspace.api.catalog.SpaceOutline;
import com.ourspace.api.reservation.CompletedOrder;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A paid order in the classic list.
 *
 * @param image URL of the space's first image; null if there is none
 * @param option day, night or all
 * @param price what was paid
 * @param isExpired whether the stay has ended
 */
@JsonNaming(SnakeCaseStrategy.class)
record MyOrder(
        UUID orderId,
        long spaceId,
        LocalDate date,
        String title,
        String subTitle,
        String address,
        @Nullable String image,
        String option,
        String price,
        boolean isExpired) {

    static MyOrder of(CompletedOrder order, SpaceOutline space) {
        return new MyOrder(
                order.id(),
                order.spaceId(),
                order.useDate(),
                space.title(),
                space.subTitle(),
                space.address(),
                space.images().isEmpty()
                        ? null
                        : ImageUrls.smallOf(space.images().getFirst()),
                OptionId.nameOf(order.slot()),
                Decimals.price(order.price()),
                order.isOver());
    }
}
