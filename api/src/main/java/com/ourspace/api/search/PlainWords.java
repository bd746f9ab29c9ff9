package com.ourspace.api.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a text as they are written, without any grammar: runs of letters, digits and symbols such as emoji, in
 * lower case. Everything else, operators and wildcards of query languages included, only separates them.
 */
final class PlainWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{So}\\p{Sk}]+");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’](?=\\p{L})");

    private PlainWords() {}

    static List<String> of(String text) {
        return WORD.matcher(APOSTROPHE.matcher(text).replaceAll("").toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** The words letter by letter, and neighbours written as one: what is typed may lack the space between them. */
    static Set<String> lettersAndPairs(String text) {
        Set<String> letters = new TreeSet<>();
        String before = "";
        for (String word : of(text)) {
            letters.add(Jamo.letters(word));
            if (!before.isEmpty()) {
                letters.add(Jamo.letters(before + word));
            }
            before = word;
        }
        return letters;
    }

    /** Every syllable of the Hangul in a text, and every two that stand side by side in a word. */
    static Set<String> grams(String text) {
        Set<String> grams = new TreeSet<>();
        of(text).forEach(word -> grams.addAll(gramsOfWord(word)));
        return grams;
    }

    private static List<String> gramsOfWord(String word) {
        List<String> grams = new ArrayList<>();
        for (int at = 0; at < word.length(); at++) {
            if (Jamo.isSyllable(word.charAt(at))) {
                grams.add(word.substring(at, at + 1));
                if (at + 1 < word.length() && Jamo.isSyllable(word.charAt(at + 1))) {
                    grams.add(word.substring(at, at + 2));
                }
            }
        }
        return grams;
    }

    static boolean isHangul(String word) {
        return !word.isEmpty() && word.chars().allMatch(character -> Jamo.isSyllable((char) character));
    }
}
