package com.ourspace.api.catalog;

/**
 * A part of a text, in UTF-16 code units, as JavaScript and Java count them.
 *
 * @param start of the first
 * @param end behind the last
 */
public record TextRange(int start, int end) {

    public boolean overlaps(TextRange other) {
        return start < other.end && other.start < end;
    }
}
