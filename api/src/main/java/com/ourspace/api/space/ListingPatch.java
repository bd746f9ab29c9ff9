package com.ourspace.api.space;

import com.ourspace.api.web.FieldError;
import com.ourspace.api.web.LocalizedMessage;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.space.SpaceListing;
import com.ourspace.contracts.space.SpaceStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A host's change of a space (JSON merge patch, RFC 7396): fields of the listing, or the status alone.
 *
 * @param status ACTIVE or PAUSED; null if the listing changes
 * @param listing the whole new listing; unused if the status changes
 */
record ListingPatch(@Nullable SpaceStatus status, SpaceListing listing) {

    private static final String STATUS = "status";

    /**
     * Applies a patch to the listing, and validates the result like a new listing.
     *
     * @throws com.ourspace.api.web.ProblemException VALIDATION_FAILED with all violations
     */
    static ListingPatch read(ObjectNode patch, SpaceListing before, ListingCodes codes, JsonMapper json) {
        List<FieldError> violations = new ArrayList<>();
        ObjectNode fields = patch.deepCopy();
        JsonNode status = fields.remove(STATUS);
        SpaceStatus wanted = status == null ? null : status(status, !fields.isEmpty(), violations);
        SpaceListing listing = ListingForm.read(merged(json.valueToTree(before), fields), codes, violations);
        if (!violations.isEmpty()) {
            throw FieldError.problem(ProblemCode.VALIDATION_FAILED, violations).exception();
        }
        return new ListingPatch(wanted, listing);
    }

    private static @Nullable SpaceStatus status(JsonNode node, boolean withOthers, List<FieldError> violations) {
        if (withOthers) {
            violations.add(FieldError.of("/" + STATUS, LocalizedMessage.of("field.alone")));
        }
        String name = node.isString() ? node.stringValue() : "";
        if (name.equals(SpaceStatus.ACTIVE.name()) || name.equals(SpaceStatus.PAUSED.name())) {
            return SpaceStatus.valueOf(name);
        }
        violations.add(FieldError.of(
                "/" + STATUS,
                LocalizedMessage.of("field.choice").with("choices", List.of(SpaceStatus.ACTIVE, SpaceStatus.PAUSED))));
        return null;
    }

    /** Merges one level: the listing has no nested objects, and lists are replaced as a whole. */
    private static ObjectNode merged(ObjectNode before, ObjectNode patch) {
        patch.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                before.remove(member.getKey());
            } else {
                before.set(member.getKey(), member.getValue());
            }
        });
        return before;
    }
}
