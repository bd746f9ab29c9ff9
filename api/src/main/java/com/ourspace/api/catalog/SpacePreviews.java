package com.ourspace.api.catalog;

import com.ourspace.contracts.space.SlotOffer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads spaces as link previews show them: what an anonymous visitor may see. */
@Component
public class SpacePreviews {

    private static final long ANONYMOUS = 0;

    private final Listings listings;
    private final Galleries galleries;

    SpacePreviews(Listings listings, Galleries galleries) {
        this.listings = listings;
        this.galleries = galleries;
    }

    /** The space, by two statements; empty if an anonymous visitor may not see it. */
    public Optional<SpacePreview> find(long spaceId) {
        return listings.find(spaceId)
                .filter(space -> space.isShownTo(ANONYMOUS))
                .map(this::preview);
    }

    private SpacePreview preview(ListedSpace space) {
        return new SpacePreview(
                space.spaceId(),
                space.listing().title(),
                space.listing().subTitle(),
                space.listing().address(),
                space.listing().maxCount(),
                galleries.ready(space.spaceId()).stream()
                        .flatMap(image ->
                                image.variants().stream().max(Comparator.comparingInt(ImageLink::width)).stream())
                        .toList(),
                prices(space.listing().offers()),
                space.ratingAverage(),
                space.reviewCount());
    }

    private static List<Long> prices(List<SlotOffer> offers) {
        return offers.stream().filter(SlotOffer::enabled).map(SlotOffer::price).toList();
    }
}
