package com.ourspace.api.search;

import com.ourspace.api.catalog.Highlight;
import com.ourspace.api.catalog.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the words of a query in texts, by letters alone: the parts of a page need not be analysed again. Latin words
 * are found at the beginning of words only, Hangul anywhere, for it is written with particles and in compounds.
 */
final class Highlighter {

    private static final int MAX_RANGES = 20;
    private static final int FRAGMENT = 120;
    private static final int BEFORE = 30;
    private static final char NO_CASE_FROM = '\u3000';
    private static final char NO_CASE_TO = '\ud7ff';

    /** Without case, the longest first, so that a word is marked and not only its part. */
    private final List<String> words;

    Highlighter(QueryText text, SpaceAnalyzer analyzer) {
        List<String> all = new ArrayList<>();
        for (QueryText.Word word : text.words()) {
            all.add(word.text());
            all.addAll(analyzer.tokens(word.text()));
        }
        words = all.stream()
                .map(Highlighter::withoutCase)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** The words in a whole text; empty if there is none. */
    Optional<Highlight> whole(String field, String text) {
        List<TextRange> ranges = ranges(text);
        return ranges.isEmpty() ? Optional.empty() : Optional.of(new Highlight(field, text, ranges));
    }

    /** The words in the part of a text around the first of them; empty if there is none. */
    Optional<Highlight> fragment(String field, String text) {
        List<TextRange> ranges = ranges(text);
        if (ranges.isEmpty()) {
            return Optional.empty();
        }
        int start = boundary(text, Math.max(0, ranges.getFirst().start() - BEFORE));
        int end = boundary(
                text,
                Math.min(
                        text.length(),
                        Math.max(start + FRAGMENT, ranges.getFirst().end())));
        List<TextRange> shown = ranges.stream()
                .filter(range -> range.end() <= end)
                .map(range -> new TextRange(range.start() - start, range.end() - start))
                .toList();
        return Optional.of(new Highlight(field, text.substring(start, end), shown));
    }

    private List<TextRange> ranges(String text) {
        List<TextRange> found = new ArrayList<>();
        String searched = withoutCase(text);
        for (String word : words) {
            for (int at = searched.indexOf(word);
                    at >= 0 && found.size() < MAX_RANGES;
                    at = searched.indexOf(word, at + 1)) {
                TextRange range = new TextRange(at, at + word.length());
                if (isWhole(text, at, word) && found.stream().noneMatch(range::overlaps)) {
                    found.add(range);
                }
            }
        }
        found.sort(Comparator.comparing(TextRange::start));
        return found;
    }

    /**
     * The text with one form of each letter, at the same places: it is folded once, instead of being compared without
     * regard to case at each place.
     */
    static String withoutCase(String text) {
        char[] letters = text.toCharArray();
        for (int at = 0; at < letters.length; at++) {
            char letter = letters[at];
            // Hangul and ideographs, of which most texts are made, have no case.
            if (letter < NO_CASE_FROM || letter > NO_CASE_TO) {
                letters[at] = Character.toLowerCase(Character.toUpperCase(letter));
            }
        }
        return new String(letters);
    }

    private static boolean isWhole(String text, int at, String word) {
        return Jamo.isSyllable(word.charAt(0)) || at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
    }

    /** No pair of surrogates is cut. */
    private static int boundary(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
