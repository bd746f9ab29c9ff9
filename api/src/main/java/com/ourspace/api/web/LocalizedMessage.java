package com.ourspace.api.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something to be said in the caller's language.
 *
 * @param key of a text in {@code problems_en} and {@code problems_ko}; what is no such key is said as it stands, for a
 *     forgotten text must not cost an answer, and a test finds it
 * @param values what the names in braces of the text stand for; times are said as they are in Seoul
 */
public record LocalizedMessage(String key, Map<String, Object> values) {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    public LocalizedMessage {
        values = Map.copyOf(values);
    }

    public static LocalizedMessage of(String key) {
        return new LocalizedMessage(key, Map.of());
    }

    /** The same phrase with one more value. */
    public LocalizedMessage with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new LocalizedMessage(key, more);
    }

    /** In the caller's language. */
    public String said() {
        return in(Language.current());
    }

    String in(Language language) {
        Matcher names = NAME.matcher(language.text(key).orElse(key));
        return names.replaceAll(
                name -> Matcher.quoteReplacement(said(values.get(name.group(1)), name.group(), language)));
    }

    private static String said(@Nullable Object value, String absent, Language language) {
        return switch (value) {
            case null -> absent;
            case LocalizedMessage localizedMessage -> localizedMessage.in(language);
            case Instant instant -> time(instant.atZone(SEOUL), language);
            case LocalDate date ->
                DateTimeFormatter.ofPattern(language.dates(), language.locale()).format(date);
            case Integer number -> "%,d".formatted(number);
            case Long number -> "%,d".formatted(number);
            case Enum<?> constant ->
                language.text(constant.getDeclaringClass().getSimpleName() + "." + constant.name())
                        .orElse(constant.name());
            case Collection<?> several ->
                several.stream().map(one -> said(one, absent, language)).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    /** To the minute where that is exact: slots start on the hour, holds end by the second. */
    private static String time(ZonedDateTime time, Language language) {
        LocalTime clock = time.toLocalTime().truncatedTo(ChronoUnit.SECONDS);
        return said(time.toLocalDate(), "", language) + " " + clock;
    }
}
