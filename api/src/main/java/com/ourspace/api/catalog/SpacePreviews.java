package com.ourspace.api.catalog;

import com.ourspace.contracts.space.SlotOffer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads spaces as link previews show them: what an anonymous visitor may see. */
@Component
public class SpacePreviews {

    private final ShownSpaces spaces;

    SpacePreviews(ShownSpaces spaces) {
        this.spaces = spaces;
    }

    /**
     * The space, without a statement if somebody has looked at it before; empty if an anonymous visitor may not see it.
     */
    public Optional<SpacePreview> find(long spaceId) {
        return spaces.findPublic(spaceId).map(copy -> preview(copy.space(), copy.images()));
    }

    private static SpacePreview preview(ListedSpace space, List<SpaceDetail.Image> images) {
        return new SpacePreview(
                space.spaceId(),
                space.listing().title(),
                space.listing().subTitle(),
                space.listing().address(),
                space.listing().maxCount(),
                images.stream().map(SpaceDetail.Image::variants).toList(),
                prices(space.listing().offers()),
                space.ratingAverage(),
                space.reviewCount());
    }

    private static List<Long> prices(List<SlotOffer> offers) {
        return offers.stream().filter(SlotOffer::enabled).map(SlotOffer::price).toList();
    }
}
