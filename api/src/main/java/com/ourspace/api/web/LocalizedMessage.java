package com.ourspace.api.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A message in the caller's language.
 *
 * @param key of a text in {@code problems_en} and {@code problems_ko}; an unknown key is used as the text itself, so
 *     that a missing text costs no answer; a test finds it
 * @param values values for the placeholders of the text; times are shown in Seoul's time zone
 */
public record LocalizedMessage(String key, Map<String, Object> values) {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    public LocalizedMessage {
        values = Map.copyOf(values);
    }

    public static LocalizedMessage of(String key) {
        return new LocalizedMessage(key, Map.of());
    }

    /** A copy with one more value. */
    public LocalizedMessage with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new LocalizedMessage(key, more);
    }

    /** The text in the caller's language. */
    public String text() {
        return in(Language.current());
    }

    String in(Language language) {
        return language.template(key).fill(name -> format(values.get(name), "{" + name + "}", language));
    }

    private static String format(@Nullable Object value, String absent, Language language) {
        return switch (value) {
            case null -> absent;
            case LocalizedMessage localizedMessage -> localizedMessage.in(language);
            case Instant instant -> time(instant.atZone(SEOUL), language);
            case LocalDate date -> language.dates().format(date);
            case Integer number -> "%,d".formatted(number);
            case Long number -> "%,d".formatted(number);
            case Enum<?> constant ->
                language.text(constant.getDeclaringClass().getSimpleName() + "." + constant.name())
                        .orElse(constant.name());
            case Collection<?> several ->
                several.stream().map(one -> format(one, absent, language)).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    /** With seconds only if there are any: slots start on the hour, holds end at any second. */
    private static String time(ZonedDateTime time, Language language) {
        LocalTime clock = time.toLocalTime().truncatedTo(ChronoUnit.SECONDS);
        return format(time.toLocalDate(), "", language) + " " + clock;
    }
}
