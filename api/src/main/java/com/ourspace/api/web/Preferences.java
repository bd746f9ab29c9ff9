package com.ourspace.api.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A caller's preferences: the header {@code Prefer} (RFC 7240). A malformed or unknown preference is ignored, for it
 * must not make a request fail.
 *
 * @param values by name in lower case; empty if a preference has no value
 */
public record Preferences(Map<String, String> values) {

    /** The header that names the preferences that were applied. */
    public static final String APPLIED = "Preference-Applied";

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String WORD = "(?:" + TOKEN + "|\"(?:[^\"\\\\]|\\\\.)*+\")";
    private static final String PAIR = TOKEN + "(?:[ \\t]*=[ \\t]*(?:" + WORD + ")?)?";

    /** A preference with its value and its own parameters, none of which are used here. */
    private static final Pattern PREFERENCE = Pattern.compile(
            "(?<name>" + TOKEN + ")(?:[ \\t]*=[ \\t]*(?<value>" + WORD + ")?)?(?:[ \\t]*;[ \\t]*(?:" + PAIR + ")?)*+");

    /** An element of the list; a comma in quotation marks does not separate. */
    private static final Pattern ELEMENT = Pattern.compile("(?:[^,\"]|\"(?:[^\"\\\\]|\\\\.)*+\"|\")++");

    private static final Pattern SECONDS = Pattern.compile("[0-9]+");
    private static final int MAX_DIGITS = 9;

    public Preferences {
        values = Map.copyOf(values);
    }

    /**
     * Parses the header.
     *
     * @param prefer its value, several lines joined with commas; null if it is absent
     */
    public static Preferences of(@Nullable String prefer) {
        Map<String, String> values = new HashMap<>();
        Matcher elements = ELEMENT.matcher(prefer == null ? "" : prefer);
        while (elements.find()) {
            Matcher preference = PREFERENCE.matcher(elements.group().strip());
            if (preference.matches()) {
                // The first of equal preferences counts (section 2).
                values.putIfAbsent(
                        preference.group("name").toLowerCase(Locale.ROOT), unquoted(preference.group("value")));
            }
        }
        return new Preferences(values);
    }

    /** The seconds of a preference, limited to {@code most}; empty if it has no such value. */
    public Optional<Long> seconds(String name, long most) {
        return Optional.ofNullable(values.get(name))
                .filter(SECONDS.asMatchPredicate())
                .map(digits -> digits.replaceFirst("^0+(?=.)", ""))
                .map(digits -> digits.length() > MAX_DIGITS ? most : Math.min(Long.parseLong(digits), most));
    }

    private static String unquoted(@Nullable String word) {
        if (word == null || !word.startsWith("\"")) {
            return word == null ? "" : word;
        }
        return word.substring(1, word.length() - 1).replaceAll("\\\\(.)", "$1");
    }
}
