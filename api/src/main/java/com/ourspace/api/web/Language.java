package com.ourspace.api.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;

/** The languages that people are answered in. Codes are never translated. */
public enum Language {
    /** Also for whoever asks for no language, or for none of these. */
    EN(Locale.ENGLISH, "d MMMM uuuu"),
    KO(Locale.KOREAN, "uuuu년 M월 d일");

    private final Locale locale;
    private final String dates;
    private final ResourceBundle texts;

    Language(Locale locale, String dates) {
        this.locale = locale;
        this.dates = dates;
        // No other language steps in where a text is missing, least of all that of the machine.
        this.texts =
                ResourceBundle.getBundle("problems", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** The caller's; English where there is no caller. */
    public static Language current() {
        LocaleContext context = LocaleContextHolder.getLocaleContext();
        return context == null ? EN : of(context.getLocale());
    }

    /** What an {@code Accept-Language} header wishes most of what there is. */
    static Language wished(@Nullable String header) {
        try {
            return header == null ? EN : of(Locale.lookup(Locale.LanguageRange.parse(header), locales()));
        } catch (IllegalArgumentException noSuchHeader) {
            return EN;
        }
    }

    /** For an answer with words in it: names their language, and tells caches that it was asked for. */
    public static void name(HttpHeaders answer) {
        answer.set(HttpHeaders.CONTENT_LANGUAGE, current().tag());
        answer.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    /** As it stands in {@code Content-Language}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    Locale locale() {
        return locale;
    }

    String dates() {
        return dates;
    }

    /** The text of this key; empty if there is none. */
    Optional<String> text(String key) {
        return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
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
