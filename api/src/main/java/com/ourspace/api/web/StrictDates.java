package com.ourspace.api.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads dates as {@code YYYY-MM-DD} only: no time, no array of numbers, no year of five digits. */
class StrictDates extends StdDeserializer<LocalDate> {

    private static final int LENGTH = 10;

    StrictDates() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.hasToken(JsonToken.VALUE_STRING) && parser.getString().length() == LENGTH) {
            try {
                return LocalDate.parse(parser.getString());
            } catch (DateTimeException noDate) {
                // Refused below, like every other value that is no date.
            }
        }
        return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
    }
}
