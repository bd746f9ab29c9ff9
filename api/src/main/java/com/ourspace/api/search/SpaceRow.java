package com.ourspace.api.search;

import com.ourspace.api.catalog.ImageLinks;
import com.ourspace.api.catalog.SpaceCard;
import com.ourspace.api.web.Sha256;
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
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.SloppyMath;
import org.jspecify.annotations.Nullable;

/**
 * A listed space in memory: what filters and orders look at as numbers, and the bytes of its card.
 *
 * @param listingDigest changes if anything changes that the host wrote
 * @param terms see {@link BookingTerms}
 * @param codes see {@link FacetCodes}
 * @param prices the lowest one, and that of each slot; {@link #NOT_OFFERED} if there is none
 * @param rating the average in tenths
 * @param latitude degrees; NaN if unknown
 * @param longitude degrees; NaN if unknown
 * @param card title and all else that is only shown
 */
record SpaceRow(
        long id,
        long hostId,
        long listingDigest,
        long terms,
        long codes,
        int minCount,
        int maxCount,
        long[] prices,
        int likes,
        int rating,
        double latitude,
        double longitude,
        byte[] card) {

    static final long NOT_OFFERED = -1;

    static SpaceRow of(IndexedSpace space, FacetCodes facetCodes) {
        SpaceListing listing = space.listing();
        Double latitude = listing.latitude();
        Double longitude = listing.longitude();
        return new SpaceRow(
                space.id(),
                space.hostId(),
                digest(listing),
                BookingTerms.packed(listing),
                facetCodes.packed(listing),
                listing.minCount(),
                listing.maxCount(),
                prices(listing),
                space.likeCount(),
                space.ratingAverage().movePointRight(1).intValue(),
                latitude == null || longitude == null ? Double.NaN : latitude,
                latitude == null || longitude == null ? Double.NaN : longitude,
                card(space));
    }

    static long digest(SpaceListing listing) {
        return ByteBuffer.wrap(Sha256.of(listing.toString().getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    /** Where the price of a slot is; without one, that of the lowest. */
    static int choice(@Nullable Slot slot) {
        if (slot == null) {
            return 0;
        }
        return switch (slot) {
            case DAY -> 1;
            case NIGHT -> 2;
            case ALL -> 3;
        };
    }

    private static long[] prices(SpaceListing listing) {
        long[] prices = new long[Slot.values().length + 1];
        Arrays.fill(prices, NOT_OFFERED);
        listing.offers().stream().filter(SlotOffer::enabled).forEach(offer -> {
            prices[choice(offer.slot())] = offer.price();
            prices[0] = prices[0] == NOT_OFFERED ? offer.price() : Math.min(prices[0], offer.price());
        });
        return prices;
    }

    boolean isOnTheMap() {
        return !Double.isNaN(latitude);
    }

    /** Metres from a point; call it for a space on the map only. */
    double distance(GeoPoint from) {
        return SloppyMath.haversinMeters(from.latitude(), from.longitude(), latitude, longitude);
    }

    private static byte[] card(IndexedSpace space) {
        SpaceListing listing = space.listing();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(listing.title());
            out.writeUTF(listing.subTitle());
            out.writeUTF(listing.district());
            out.writeUTF(listing.category());
            out.writeUTF(String.join(",", listing.facilities()));
            out.writeInt(space.reviewCount());
            out.writeUTF(space.cover() == null ? "" : space.cover());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The card as a list shows it. */
    SpaceCard card(@Nullable Slot slot, ImageLinks links) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(card))) {
            String title = in.readUTF();
            String subTitle = in.readUTF();
            String district = in.readUTF();
            String category = in.readUTF();
            String facilities = in.readUTF();
            int reviewCount = in.readInt();
            String cover = in.readUTF();
            long price = prices[choice(slot)];
            return new SpaceCard(
                    id,
                    title,
                    subTitle,
                    district,
                    category,
                    price == NOT_OFFERED ? null : price,
                    minCount,
                    maxCount,
                    likes,
                    BigDecimal.valueOf(rating, 1),
                    reviewCount,
                    links.of(cover.isEmpty() ? null : cover),
                    facilities.isEmpty() ? List.of() : List.of(facilities.split(",")),
                    isOnTheMap() ? latitude : null,
                    isOnTheMap() ? longitude : null,
                    null,
                    null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String title() {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(card))) {
            return in.readUTF();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The row in bytes, as it is kept on disk. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(card.length + 128);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(id);
            out.writeLong(hostId);
            out.writeLong(listingDigest);
            out.writeLong(terms);
            out.writeLong(codes);
            out.writeInt(minCount);
            out.writeInt(maxCount);
            for (long price : prices) {
                out.writeLong(price);
            }
            out.writeInt(likes);
            out.writeInt(rating);
            out.writeDouble(latitude);
            out.writeDouble(longitude);
            out.write(card);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static SpaceRow parse(byte[] bytes, int offset, int length) {
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, length);
        long id = in.getLong();
        long hostId = in.getLong();
        long listingDigest = in.getLong();
        long terms = in.getLong();
        long codes = in.getLong();
        int minCount = in.getInt();
        int maxCount = in.getInt();
        long[] prices = new long[Slot.values().length + 1];
        for (int choice = 0; choice < prices.length; choice++) {
            prices[choice] = in.getLong();
        }
        int likes = in.getInt();
        int rating = in.getInt();
        double latitude = in.getDouble();
        double longitude = in.getDouble();
        byte[] card = new byte[in.remaining()];
        in.get(card);
        return new SpaceRow(
                id,
                hostId,
                listingDigest,
                terms,
                codes,
                minCount,
                maxCount,
                prices,
                likes,
                rating,
                latitude,
                longitude,
                card);
    }

    /** One row per space. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
