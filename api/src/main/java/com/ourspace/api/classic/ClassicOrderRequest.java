package com.ourspace.api.classic;

import com.ourspace.api.reservation.OrderRequest;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** The request for a slot in the classic form: space_id in the query, date, count and option in the body. */
record ClassicOrderRequest(long spaceId, OrderRequest order) {

    private static final String MISSING = "KEY_ERROR";

    /**
     * Reads the request.
     *
     * @throws ClassicRefusal 400 if a field is missing
     * @throws com.ourspace.api.web.ProblemException INVALID_PARAMETER, or SLOT_NOT_OFFERED if the option is one of
     *     another space
     */
    static ClassicOrderRequest of(String spaceId, JsonNode body) {
        if (spaceId.isEmpty()) {
            throw missing();
        }
        long space = SentNumbers.id("space_id", spaceId);
        LocalDate date = SentNumbers.date("date", text(body, "date"));
        int count = SentNumbers.small("count", text(body, "count"));
        OptionId option = OptionId.of(SentNumbers.id("option", text(body, "option")));
        if (option.spaceId() != space) {
            throw Problem.of(ProblemCode.SLOT_NOT_OFFERED, "others").exception();
        }
        return new ClassicOrderRequest(space, new OrderRequest(date, option.slot(), count, null));
    }

    /** The text or the whole number of a member; clients send numbers in both ways. */
    private static String text(JsonNode body, String name) {
        JsonNode member = body.get(name);
        if (member == null || member.isNull()) {
            throw missing();
        }
        if (!member.isString() && !member.isIntegralNumber()) {
            throw SentNumbers.invalid(name);
        }
        return member.asString();
    }

    private static ClassicRefusal missing() {
        return new ClassicRefusal(HttpStatus.BAD_REQUEST, MISSING);
    }
}
