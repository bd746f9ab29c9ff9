package com.ourspace.api.search;

import com.ourspace.api.search.KnownNames.KnownName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a query, taken apart.
 *
 * @param words those that a space has to have, or, if optional, should have
 * @param headCount the number of people that the words name; null if they name none
 * @param recognized filters that the words name
 */
record QueryText(List<Word> words, @Nullable Integer headCount, List<SuggestedFilter> recognized) {

    /** {@code 20명}, {@code 4인용}; a number of minutes or hours is none. */
    private static final Pattern PEOPLE_KO =
            Pattern.compile("(?<![\\d.,])([1-9]\\d{0,3})\\s*(?:명|인)(?:이서|이|의|용|실|정도|이상|까지|짜리)?(?![\\p{IsHangul}\\d])");

    private static final Pattern PEOPLE_EN = Pattern.compile(
            "(?:\\b(?:for|of)\\s+)?(?<![\\d.,])\\b([1-9]\\d{0,3})\\s*(?:people|persons?|guests?|pax)\\b"
                    + "|\\bfor\\s+([1-9]\\d{0,3})\\b(?!\\s*(?:hours?|hrs?|h|days?|nights?|minutes?|시간|분|일)\\b)",
            Pattern.CASE_INSENSITIVE);

    /** What people write behind the name of a district. */
    private static final Set<String> DISTRICT_ENDINGS =
            Set.of("구", "역", "동", "쪽", "구에", "역에", "쪽에", "구에서", "역에서", "에서", "에", "의", "구의", "역의", "근처", "역근처");

    /** Words about the search itself, which a space need not have. */
    private static final Set<String> FILLERS = Set.of(
            "근처",
            "인근",
            "주변",
            "추천",
            "추천해줘",
            "대여",
            "예약",
            "렌탈",
            "장소",
            "공간",
            "곳",
            "빌리기",
            "대관",
            "찾기",
            "near",
            "nearby",
            "around",
            "place",
            "places",
            "space",
            "spaces",
            "rent",
            "rental",
            "book",
            "booking",
            "find",
            "station",
            "gu",
            "district",
            "seoul",
            "서울",
            "서울시");

    /**
     * A word.
     *
     * @param text in lower case
     * @param isOptional whether a space without it is found, too
     */
    record Word(String text, boolean isOptional) {}

    /** Takes the words of a query apart; the offsets are those of this text. */
    static QueryText of(String text, KnownNames names, Function<String, List<String>> tokens) {
        List<SuggestedFilter> recognized = new ArrayList<>();
        String rest = text;
        Integer headCount = null;
        for (Pattern people : List.of(PEOPLE_KO, PEOPLE_EN)) {
            MatchResult count = people.matcher(rest).results().findFirst().orElse(null);
            if (count != null && headCount == null) {
                headCount = number(count);
                recognized.add(new SuggestedFilter(
                        "count", String.valueOf(headCount), count.group(), count.start(), count.end()));
                rest = rest.substring(0, count.start())
                        + " ".repeat(count.group().length())
                        + rest.substring(count.end());
            }
        }
        recognized.addAll(named(rest, names));
        List<Word> words = PlainWords.of(rest).stream()
                .distinct()
                .map(word -> word(word, names, tokens))
                .toList();
        return new QueryText(words, headCount, List.copyOf(recognized));
    }

    /** Whether there is anything that can be looked for. */
    boolean isEmpty() {
        return words.isEmpty() && headCount == null;
    }

    /** The words that a space has to have; if there is nothing else to look for, the optional ones, too. */
    List<Word> required() {
        List<Word> required = words.stream().filter(word -> !word.isOptional()).toList();
        return required.isEmpty() && headCount == null ? words : required;
    }

    private static Integer number(MatchResult count) {
        return Stream.of(1, 2)
                .filter(group -> group <= count.groupCount() && count.group(group) != null)
                .findFirst()
                .map(group -> Integer.valueOf(count.group(group)))
                .orElseThrow();
    }

    private static Word word(String text, KnownNames names, Function<String, List<String>> tokens) {
        String plain = names.of(Facet.DISTRICT).stream()
                .map(name -> name.text().toLowerCase(Locale.ROOT))
                .filter(name -> text.startsWith(name) && DISTRICT_ENDINGS.contains(text.substring(name.length())))
                .findFirst()
                .orElse(text);
        boolean isGrammar = text.codePoints().allMatch(Character::isLetter)
                && tokens.apply(text).isEmpty();
        return new Word(plain, FILLERS.contains(plain) || isGrammar);
    }

    /** The districts and categories that are named, with or without spaces within the name. */
    private static List<SuggestedFilter> named(String text, KnownNames names) {
        List<SuggestedFilter> found = new ArrayList<>();
        for (KnownName name : names.all()) {
            if (name.facet() == Facet.DISTRICT || name.facet() == Facet.CATEGORY) {
                name.spelling().matcher(text).results().forEach(match -> {
                    SuggestedFilter filter = new SuggestedFilter(
                            name.facet().parameter(), name.code(), match.group(), match.start(), match.end());
                    if (found.stream()
                            .noneMatch(other -> other.range().overlaps(filter.range())
                                    || other.parameter().equals(filter.parameter())
                                            && other.value().equals(filter.value()))) {
                        found.add(filter);
                    }
                });
            }
        }
        return found;
    }
}
