package com.ourspace.api.search;

import com.ourspace.api.catalog.ImageLinks;
import com.ourspace.api.catalog.SpaceCard;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceListing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The bytes of a card in the index, from which a list is answered without the database. */
final class StoredCard {

    private static final long NOT_OFFERED = -1;

    private StoredCard() {}

    static BytesRef bytes(IndexedSpace space) {
        SpaceListing listing = space.listing();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(space.id());
            for (Slot slot : Slot.values()) {
                out.writeLong(price(listing, slot));
            }
            out.writeUTF(listing.title());
            out.writeUTF(listing.subTitle());
            out.writeUTF(listing.district());
            out.writeUTF(listing.category());
            out.writeUTF(String.join(",", listing.facilities()));
            out.writeInt(listing.minCount());
            out.writeInt(listing.maxCount());
            out.writeInt(space.likeCount());
            out.writeInt(space.ratingAverage().movePointRight(1).intValue());
            out.writeInt(space.reviewCount());
            out.writeUTF(space.cover() == null ? "" : space.cover());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new BytesRef(bytes.toByteArray());
    }

    /**
     * The card.
     *
     * @param slot the one whose price is shown; null for the lowest of all
     */
    static SpaceCard card(BytesRef bytes, @Nullable Slot slot, ImageLinks links) {
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length))) {
            long id = in.readLong();
            Long price = price(in, slot);
            String title = in.readUTF();
            String subTitle = in.readUTF();
            String district = in.readUTF();
            String category = in.readUTF();
            String facilities = in.readUTF();
            int minCount = in.readInt();
            int maxCount = in.readInt();
            int likeCount = in.readInt();
            BigDecimal rating = BigDecimal.valueOf(in.readInt(), 1);
            int reviewCount = in.readInt();
            String cover = in.readUTF();
            return new SpaceCard(
                    id,
                    title,
                    subTitle,
                    district,
                    category,
                    price,
                    minCount,
                    maxCount,
                    likeCount,
                    rating,
                    reviewCount,
                    links.of(cover.isEmpty() ? null : cover),
                    facilities.isEmpty() ? List.of() : List.of(facilities.split(",")),
                    null,
                    null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static long price(SpaceListing listing, Slot slot) {
        return listing.offers().stream()
                .filter(offer -> offer.enabled() && offer.slot() == slot)
                .mapToLong(SlotOffer::price)
                .findFirst()
                .orElse(NOT_OFFERED);
    }

    private static @Nullable Long price(DataInputStream in, @Nullable Slot wanted) throws IOException {
        Long shown = null;
        for (Slot slot : Slot.values()) {
            long price = in.readLong();
            if (price != NOT_OFFERED && (wanted == null || wanted == slot) && (shown == null || price < shown)) {
                shown = price;
            }
        }
        return shown;
    }
}
