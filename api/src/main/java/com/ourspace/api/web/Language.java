package com.ourspace.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;

/** The languages of answers. Codes are never translated. */
public enum Language {
    /** The default, for callers who ask for no language or for another one. */
    EN(Locale.ENGLISH, "d MMMM uuuu"),
    KO(Locale.KOREAN, "uuuu년 M월 d일");

    private final Locale locale;
    private final DateTimeFormatter dates;
    private final ResourceBundle texts;
    private final Map<String, MessageTemplate> templates;

    Language(Locale locale, String dates) {
        this.locale = locale;
        this.dates = DateTimeFormatter.ofPattern(dates, locale);
        // Without a fallback: a missing text must not come from the machine's default language.
        this.texts =
                ResourceBundle.getBundle("problems", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        this.templates = texts.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, key -> MessageTemplate.of(texts.getString(key))));
    }

    /** The caller's language; English outside of requests. */
    public static Language current() {
        LocaleContext context = LocaleContextHolder.getLocaleContext();
        return context == null ? EN : of(context.getLocale());
    }

    /** The language that the caller asks for. */
    static Language of(HttpServletRequest request) {
        return negotiate(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The language that the caller would like best of those that there are; empty if they like none of them. */
    public static Optional<Language> preferred(HttpServletRequest request) {
        return best(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** Chooses the best match for an {@code Accept-Language} header. */
    static Language negotiate(@Nullable String header) {
        return best(header).orElse(EN);
    }

    private static Optional<Language> best(@Nullable String header) {
        try {
            return Optional.ofNullable(header)
                    .map(languages -> Locale.lookup(Locale.LanguageRange.parse(languages), locales()))
                    .map(Language::of);
        } catch (IllegalArgumentException noSuchHeader) {
            return Optional.empty();
        }
    }

    /** Adds the language and its Vary header to an answer that contains texts. */
    public static void addHeaders(HttpHeaders answer) {
        answer.set(HttpHeaders.CONTENT_LANGUAGE, current().tag());
        answer.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    /** As in {@code Content-Language}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    Locale locale() {
        return locale;
    }

    DateTimeFormatter dates() {
        return dates;
    }

    /** The text for this key; empty if there is none. */
    Optional<String> text(String key) {
        return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
    }

    /** The text for this key, ready to be filled; the key itself as the text if there is none. */
    MessageTemplate template(String key) {
        MessageTemplate known = templates.get(key);
        return known == null ? MessageTemplate.of(key) : known;
    }

    Set<String> keys() {
        return texts.keySet();
    }

    private static Language of(@Nullable Locale locale) {
        return locale != null && locale.getLanguage().equals(KO.locale.getLanguage()) ? KO : EN;
    }

    private static List<Locale> locales() {
        return Arrays.stream(values()).map(Language::locale).toList();
    }
}
