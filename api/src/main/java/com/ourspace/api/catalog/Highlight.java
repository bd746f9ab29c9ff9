package com.ourspace.api.catalog;

import java.util.List;

/**
 * Where words of the query are in a text of a space. The text is plain, never markup.
 *
 * @param field title, subTitle, description or address
 * @param text the whole text, or the part around the first word
 * @param ranges the words in that text, in their order
 */
public record Highlight(String field, String text, List<TextRange> ranges) {}
