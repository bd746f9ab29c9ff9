package com.ourspace.api.space;

import com.ourspace.api.web.PlainText;
import com.ourspace.contracts.space.RefundPolicy;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The patch of a space, for the API's description; {@link ListingPatch} reads it. Absent members stay as they are; null
 * resets a member to the default of a registration.
 *
 * @param status PAUSED or ACTIVE, without any other member
 */
record SpacePatch(
        @Schema(
                allowableValues = {"ACTIVE", "PAUSED"},
                description = "Alone, without any other member")
        @Nullable
        String status,

        @PlainText(min = 2, max = 60) @Nullable String title,
        @PlainText(max = 100) @Nullable String subTitle,
        @PlainText(max = 3000, multiline = true) @Nullable String description,

        @PlainText(min = 5, max = 200) @Nullable String address,

        @Schema(minimum = "-90", maximum = "90") @Nullable Double latitude,
        @Schema(minimum = "-180", maximum = "180") @Nullable Double longitude,
        @Nullable String category,
        @Nullable String district,

        @ArraySchema(maxItems = 50, schema = @Schema(description = "Code of a facility")) @Nullable
        List<String> facilities,

        @Schema(minimum = "1", maximum = "500") @Nullable Integer minCount,
        @Schema(minimum = "1", maximum = "500") @Nullable Integer maxCount,

        @Nullable RefundPolicy refundPolicy,
        @Schema(minimum = "0", maximum = "10080") @Nullable Integer minNoticeMinutes,
        @Schema(minimum = "1", maximum = "365") @Nullable Integer maxAdvanceDays,

        @ArraySchema(minItems = 1, maxItems = 3) @Nullable List<SpaceForm.Offer> offers) {}
