package com.ourspace.api.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.ourspace.api.catalog.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who is typing may mean.
 *
 * @param text a name, or the title of a space
 * @param parameter of the list, for a name; absent for a space
 * @param value of that parameter
 * @param spaceId number of the space; absent for a name
 * @param ranges what was typed, in the text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Suggestion(
        Kind kind,
        String text,
        @Nullable String parameter,
        @Nullable String value,
        @Nullable Long spaceId,
        List<TextRange> ranges) {

    /** What is suggested. */
    enum Kind {
        DISTRICT,
        CATEGORY,
        FACILITY,
        SPACE
    }
}
