package com.ourspace.api.classic;

import com.ourspace.api.catalog.SpaceCard;
import com.ourspace.api.catalog.SpaceOutline;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A space in the classic list.
 *
 * @param district its name
 * @param price of the cheapest slot; null if none is offered at present
 * @param image URLs of all its images
 * @param like how many users like it
 */
@JsonNaming(SnakeCaseStrategy.class)
record SpaceItem(
        long id,
        String address,
        String title,
        String subTitle,
        String district,
        @Nullable String price,
        int maxCount,
        List<String> image,
        int like) {

    static SpaceItem of(SpaceCard card, SpaceOutline outline, String district) {
        return new SpaceItem(
                card.id(),
                outline.address(),
                card.title(),
                card.subTitle(),
                district,
                card.price() == null ? null : Decimals.price(card.price()),
                card.maxCount(),
                ImageUrls.small(outline.images()),
                card.likeCount());
    }
}
