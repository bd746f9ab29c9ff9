package com.ourspace.api.search;

import com.ourspace.api.metadata.Category;
import com.ourspace.api.metadata.District;
import com.ourspace.api.metadata.Facility;
import com.ourspace.api.metadata.Metadata;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of districts, categories and facilities, in both languages. */
public final class KnownNames {

    private final List<KnownName> names = new ArrayList<>();

    private KnownNames() {}

    static KnownNames of(Metadata metadata) {
        return of(metadata.districts(), metadata.categories(), metadata.facilities());
    }

    public static KnownNames of(List<District> districts, List<Category> categories, List<Facility> facilities) {
        KnownNames known = new KnownNames();
        districts.forEach(one -> known.add(Facet.DISTRICT, one.code(), one.nameKo(), one.nameEn()));
        categories.forEach(one -> known.add(Facet.CATEGORY, one.code(), one.nameKo(), one.nameEn()));
        facilities.forEach(one -> known.add(Facet.FACILITY, one.code(), one.nameKo(), one.nameEn()));
        known.names.sort(
                Comparator.comparing((KnownName name) -> -name.text().length()).thenComparing(KnownName::text));
        return known;
    }

    private void add(Facet facet, String code, String... inLanguages) {
        Stream.of(inLanguages).distinct().forEach(text -> names.add(new KnownName(facet, code, text)));
    }

    /** All names, the longest first, so that a name is found before one that is a part of it. */
    List<KnownName> all() {
        return names;
    }

    /** The names of this dimension, in both languages. */
    List<KnownName> of(Facet facet) {
        return names.stream().filter(name -> name.facet() == facet).toList();
    }

    /** The names for a code, in both languages; the code itself if it is unknown. */
    List<String> texts(Facet facet, String code) {
        List<String> texts = of(facet).stream()
                .filter(name -> name.code().equals(code))
                .map(KnownName::text)
                .toList();
        return texts.isEmpty() ? List.of(code) : texts;
    }

    /** A text that stays the same as long as the names do. */
    String fingerprint() {
        return Integer.toHexString(names.toString().hashCode());
    }

    /**
     * A name in one of the languages.
     *
     * @param spelling finds the name in a text, with or without spaces within it; compiled once, for every query is
     *     compared with every name
     */
    record KnownName(Facet facet, String code, String text, Pattern spelling) {

        KnownName(Facet facet, String code, String text) {
            this(facet, code, text, spelling(text));
        }

        private static Pattern spelling(String text) {
            String letters = text.codePoints()
                    .filter(point -> !Character.isWhitespace(point))
                    .mapToObj(point -> Pattern.quote(Character.toString(point)))
                    .collect(Collectors.joining("\\s?"));
            return Pattern.compile("(?<![\\p{L}\\p{N}])" + letters + "(?!\\p{IsLatin})", Pattern.CASE_INSENSITIVE);
        }
    }
}
