package com.ourspace.api.space;

import com.ourspace.api.web.PlainText;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a new space, for the API's description; {@link ListingForm} reads them.
 *
 * @param latitude degrees; together with longitude or not at all
 * @param facilities codes
 * @param offers at most one per slot
 */
record SpaceForm(
        @PlainText(min = 2, max = 60) String title,

        @PlainText(max = 100) @Nullable String subTitle,
        @PlainText(max = 3000, multiline = true) @Nullable String description,

        @PlainText(min = 5, max = 200) String address,

        @Schema(minimum = "-90", maximum = "90") @Nullable Double latitude,
        @Schema(minimum = "-180", maximum = "180") @Nullable Double longitude,

        @Schema(description = "Code of the category", example = "party-room")
        String category,

        @Schema(description = "Code of the district", example = "gangnam")
        String district,

        @ArraySchema(maxItems = 50, schema = @Schema(description = "Code of a facility", example = "wifi")) @Nullable
        List<String> facilities,

        @Schema(minimum = "1", maximum = "500", defaultValue = "1") @Nullable
        Integer minCount,

        @Schema(minimum = "1", maximum = "500", description = "Not below minCount")
        Integer maxCount,

        @Nullable RefundPolicy refundPolicy,

        @Schema(minimum = "0", maximum = "10080", defaultValue = "0") @Nullable
        Integer minNoticeMinutes,

        @Schema(minimum = "1", maximum = "365", defaultValue = "180") @Nullable
        Integer maxAdvanceDays,

        @ArraySchema(minItems = 1, maxItems = 3, arraySchema = @Schema(description = "At most one per slot"))
        List<Offer> offers) {

    /**
     * The price of a slot.
     *
     * @param enabled whether it can be booked at present; absent means yes
     */
    @Schema(name = "SlotOfferForm")
    record Offer(
            Slot slot,
            @Schema(minimum = "0", maximum = "10000000") long price,

            @Schema(defaultValue = "true") @Nullable Boolean enabled) {}
}
