package com.ourspace.api.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.Element;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The number of elements of a path pattern, and which of them are given. It tells quickly which paths cannot match.
 *
 * @param elements separators and segments; null for a segment that has a variable or a wildcard
 * @param isOfAnyLength whether the pattern ends with any number of segments
 */
record PathShape(List<@Nullable String> elements, boolean isOfAnyLength) {

    static PathShape of(PathPattern pattern) {
        String text = pattern.getPatternString();
        return new PathShape(
                PathContainer.parsePath(text).elements().stream()
                        .<@Nullable String>map(PathShape::given)
                        .toList(),
                text.contains("**") || text.contains("{*"));
    }

    private static @Nullable String given(Element element) {
        String text = element.value();
        return text.contains("{") || text.contains("*") || text.contains("?") ? null : text;
    }

    /** False only for a path that the pattern does not match. */
    boolean mayMatch(List<Element> path) {
        if (isOfAnyLength) {
            return true;
        }
        if (path.size() != elements.size()) {
            return false;
        }
        // The last segments differ more often than the first ones.
        for (int i = elements.size() - 1; i >= 0; i--) {
            String given = elements.get(i);
            if (given != null && !given.equals(valueOf(path.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static String valueOf(Element element) {
        return element instanceof PathSegment segment ? segment.valueToMatch() : element.value();
    }
}
