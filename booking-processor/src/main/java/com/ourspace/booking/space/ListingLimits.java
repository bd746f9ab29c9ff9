package com.ourspace.booking.space;

import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceChange;
import com.ourspace.contracts.space.SpaceChange.AddSpaceImages;
import com.ourspace.contracts.space.SpaceChange.ArrangeSpaceImages;
import com.ourspace.contracts.space.SpaceChange.PauseSpace;
import com.ourspace.contracts.space.SpaceChange.RemoveSpace;
import com.ourspace.contracts.space.SpaceChange.RemoveSpaceImage;
import com.ourspace.contracts.space.SpaceChange.ResumeSpace;
import com.ourspace.contracts.space.SpaceChange.UpdateSpace;
import com.ourspace.contracts.space.SpaceCommand;
import com.ourspace.contracts.space.SpaceCommand.CreateSpace;
import com.ourspace.contracts.space.SpaceListing;
import com.ourspace.contracts.space.StagedImage;
import com.ourspace.messaging.DeserializationFailure;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lengths and ranges of the members of a command about a space. They are checked before the command is decided,
 * because a decision must fit into the tables of all readers. The API has checked the stricter rules for hosts before.
 */
final class ListingLimits {

    private static final long HIGHEST_PRICE = 10_000_000;
    private static final int MAX_PEOPLE = 500;
    private static final int LONGEST_NOTICE_MINUTES = 10_080;
    private static final int MAX_DAYS_AHEAD = 365;
    private static final int MAX_FACILITIES = 100;
    /** More than a space can have, because the command may name images that were rejected. */
    private static final int MAX_IMAGES = 100;

    /** The number of code points of which one visible character may consist. */
    private static final int CODE_POINTS = 8;

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{1,64}");
    private static final Pattern STAGED_KEY = Pattern.compile("[!-~]{1,200}");

    private ListingLimits() {}

    /**
     * Checks a command.
     *
     * @throws DeserializationFailure naming the first member that is out of range
     */
    static void check(SpaceCommand command) {
        switch (command) {
            case CreateSpace create -> {
                require(create.hostId() > 0, "hostId");
                check(create.listing());
                check(create.images());
            }
            case SpaceChange change -> check(change);
        }
    }

    private static void check(SpaceChange change) {
        require(change.hostId() > 0, "hostId");
        require(change.spaceId() > 0, "spaceId");
        switch (change) {
            case UpdateSpace update -> check(update.listing());
            case AddSpaceImages added -> check(added.images());
            case ArrangeSpaceImages arranged -> require(arranged.imageIds().size() <= MAX_IMAGES, "imageIds");
            case PauseSpace _, ResumeSpace _, RemoveSpace _, RemoveSpaceImage _ -> {
                // These commands have no other member.
            }
        }
    }

    private static void check(SpaceListing listing) {
        require(fits(listing.title(), 60 * CODE_POINTS), "title");
        require(fits(listing.subTitle(), 100 * CODE_POINTS), "subTitle");
        require(fits(listing.description(), 3_000 * CODE_POINTS), "description");
        require(fits(listing.address(), 200 * CODE_POINTS), "address");
        require(isWithin(listing.latitude(), 90), "latitude");
        require(isWithin(listing.longitude(), 180), "longitude");
        require(isCode(listing.category()), "category");
        require(isCode(listing.district()), "district");
        require(
                listing.facilities().size() <= MAX_FACILITIES
                        && String.join(",", listing.facilities()).length() <= 400
                        && listing.facilities().stream().allMatch(ListingLimits::isCode),
                "facilities");
        require(isBetween(1, listing.minCount(), listing.maxCount()), "minCount");
        require(listing.maxCount() <= MAX_PEOPLE, "maxCount");
        require(isBetween(0, listing.minNoticeMinutes(), LONGEST_NOTICE_MINUTES), "minNoticeMinutes");
        require(isBetween(1, listing.maxAdvanceDays(), MAX_DAYS_AHEAD), "maxAdvanceDays");
        require(areOffers(listing.offers()), "offers");
    }

    private static boolean areOffers(List<SlotOffer> offers) {
        return offers.stream().map(SlotOffer::slot).distinct().count() == offers.size()
                && offers.stream().allMatch(offer -> isBetween(0, offer.price(), HIGHEST_PRICE));
    }

    private static void check(List<StagedImage> images) {
        require(images.size() <= MAX_IMAGES, "images");
        for (StagedImage image : images) {
            require(isBetween(0, image.position(), MAX_IMAGES), "position");
            require(STAGED_KEY.matcher(image.stagedKey()).matches(), "stagedKey");
            require(SHA256.matcher(image.sha256()).matches(), "sha256");
        }
    }

    private static boolean fits(String text, int codePoints) {
        return text.codePointCount(0, text.length()) <= codePoints;
    }

    private static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    private static boolean isWithin(@Nullable Double degrees, int most) {
        return degrees == null || Math.abs(degrees) <= most;
    }

    private static boolean isBetween(long least, long value, long most) {
        return least <= value && value <= most;
    }

    private static void require(boolean holds, String member) {
        if (!holds) {
            throw new DeserializationFailure("member " + member + " is out of range");
        }
    }
}
