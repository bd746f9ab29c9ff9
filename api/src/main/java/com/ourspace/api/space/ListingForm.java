package com.ourspace.api.space;

import com.ourspace.api.web.FieldError;
import com.ourspace.api.web.LocalizedMessage;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceListing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads a host's description of a space, field by field (limits: product page, section 2). */
final class ListingForm {

    private static final int MAX_PEOPLE = 500;
    private static final int MAX_FACILITIES = 50;
    private static final int WEEK_MINUTES = 7 * 24 * 60;
    private static final int YEAR_DAYS = 365;
    private static final int ADVANCE_DAYS = 180;
    private static final long MAX_WON = 10_000_000;

    private ListingForm() {}

    /**
     * Reads the form.
     *
     * @param violations collects what is wrong; the returned listing is usable only if this stays empty
     */
    static SpaceListing read(JsonNode form, ListingCodes known, List<FieldError> violations) {
        if (!form.isObject()) {
            violations.add(FieldError.of("", LocalizedMessage.of("field.object")));
        }
        JsonFields fields = new JsonFields(form, "", violations);
        int minCount = fields.number("minCount", 1, 1, MAX_PEOPLE);
        SpaceListing listing = new SpaceListing(
                fields.text("title", 2, 60),
                fields.text("subTitle", 0, 100),
                fields.paragraphs("description", 0, 3000),
                fields.text("address", 5, 200),
                fields.coordinate("latitude", 90),
                fields.coordinate("longitude", 180),
                fields.code("category", known.categories()),
                fields.code("district", known.districts()),
                fields.codes("facilities", MAX_FACILITIES, known.facilities()),
                minCount,
                fields.requiredNumber("maxCount", minCount, MAX_PEOPLE),
                fields.choice("refundPolicy", RefundPolicy.class).orElse(RefundPolicy.STANDARD),
                fields.number("minNoticeMinutes", 0, 0, WEEK_MINUTES),
                fields.number("maxAdvanceDays", ADVANCE_DAYS, 1, YEAR_DAYS),
                offers(fields));
        fields.refuseUnknown();
        requireBothCoordinates(form, fields);
        return listing;
    }

    private static List<SlotOffer> offers(JsonFields fields) {
        List<SlotOffer> offers = new ArrayList<>();
        Set<Slot> seen = EnumSet.noneOf(Slot.class);
        for (JsonFields offer : fields.objects("offers", 1, Slot.values().length)) {
            Optional<Slot> slot = offer.choice("slot", Slot.class);
            slot.filter(named -> !seen.add(named)).ifPresent(again -> offer.violation("slot", "field.twice"));
            offers.add(new SlotOffer(
                    slot.orElse(Slot.ALL), offer.requiredAmount("price", MAX_WON), offer.flag("enabled", true)));
            offer.refuseUnknown();
        }
        return offers;
    }

    /** Coordinates come in pairs. */
    private static void requireBothCoordinates(JsonNode form, JsonFields fields) {
        if (form.hasNonNull("latitude") && !form.hasNonNull("longitude")) {
            fields.violation("longitude", "field.withLatitude");
        }
        if (form.hasNonNull("longitude") && !form.hasNonNull("latitude")) {
            fields.violation("latitude", "field.withLongitude");
        }
    }
}
