package com.ourspace.api.search;

import com.ourspace.api.catalog.TextRange;

/**
 * A filter that the words of a query name; it is offered, and never applied by itself.
 *
 * @param parameter of the list: count, district or category
 * @param value of that parameter
 * @param text the words that name it
 * @param start where these begin in the query as it was normalized, in UTF-16 code units
 * @param end behind their last code unit
 */
record SuggestedFilter(String parameter, String value, String text, int start, int end) {

    TextRange range() {
        return new TextRange(start, end);
    }
}
