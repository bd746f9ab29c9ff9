package com.ourspace.api.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a caller would prefer: the header {@code Prefer} (RFC 7240). Nothing in it can make a request fail, so what is
 * no preference is overlooked.
 *
 * @param values by name in small letters; empty where a preference has none
 */
public record Preferences(Map<String, String> values) {

    /** The header that says what was done about it. */
    public static final String APPLIED = "Preference-Applied";

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String WORD = "(?:" + TOKEN + "|\"(?:[^\"\\\\]|\\\\.)*+\")";
    private static final String PAIR = TOKEN + "(?:[ \\t]*=[ \\t]*(?:" + WORD + ")?)?";

    /** A preference, its value, and its own parameters, of which nobody here knows one. */
    private static final Pattern PREFERENCE = Pattern.compile(
            "(?<name>" + TOKEN + ")(?:[ \\t]*=[ \\t]*(?<value>" + WORD + ")?)?(?:[ \\t]*;[ \\t]*(?:" + PAIR + ")?)*+");

    /** What stands between two commas; a comma in quotation marks is none. */
    private static final Pattern ELEMENT = Pattern.compile("(?:[^,\"]|\"(?:[^\"\\\\]|\\\\.)*+\"|\")++");

    private static final Pattern SECONDS = Pattern.compile("[0-9]+");
    private static final int MAX_DIGITS = 9;

    public Preferences {
        values = Map.copyOf(values);
    }

    /**
     * The preferences in a header.
     *
     * @param prefer its value; of several lines, all of them with commas between them; null if there is none
     */
    public static Preferences of(@Nullable String prefer) {
        Map<String, String> values = new HashMap<>();
        Matcher elements = ELEMENT.matcher(prefer == null ? "" : prefer);
        while (elements.find()) {
            Matcher preference = PREFERENCE.matcher(elements.group().strip());
            if (preference.matches()) {
                // Of the same preference twice, the first counts (section 2).
                values.putIfAbsent(
                        preference.group("name").toLowerCase(Locale.ROOT), unquoted(preference.group("value")));
            }
        }
        return new Preferences(values);
    }

    /** The seconds that a preference asks for, at most so many; empty if it asks for none. */
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
