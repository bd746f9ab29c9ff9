package com.ourspace.api.search;

/**
 * Writes Hangul letter by letter, as it is typed: 팥 is ㅍㅏㅌ, the beginning of 파티 (ㅍㅏㅌㅣ). So what is typed is a prefix of
 * the word at every keystroke, and a wrong key is one wrong letter.
 */
final class Jamo {

    private static final char FIRST_SYLLABLE = '가';
    private static final char LAST_SYLLABLE = '힣';
    private static final String[] INITIALS = "ㄱ ㄲ ㄴ ㄷ ㄸ ㄹ ㅁ ㅂ ㅃ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ".split(" ");
    /** A vowel that is typed by two keys is two letters here. */
    private static final String[] VOWELS = "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ".split(" ");

    private static final String[] FINALS =
            ",ㄱ,ㄲ,ㄱㅅ,ㄴ,ㄴㅈ,ㄴㅎ,ㄷ,ㄹ,ㄹㄱ,ㄹㅁ,ㄹㅂ,ㄹㅅ,ㄹㅌ,ㄹㅍ,ㄹㅎ,ㅁ,ㅂ,ㅂㅅ,ㅅ,ㅆ,ㅇ,ㅈ,ㅊ,ㅋ,ㅌ,ㅍ,ㅎ".split(",", -1);

    private Jamo() {}

    /** The letters of a text; what is not Hangul stays as it is. */
    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length() * 3);
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (isSyllable(character)) {
                append(letters, character - FIRST_SYLLABLE);
            } else {
                letters.append(character);
            }
        }
        return letters.toString();
    }

    static boolean isSyllable(char character) {
        return character >= FIRST_SYLLABLE && character <= LAST_SYLLABLE;
    }

    private static void append(StringBuilder letters, int syllable) {
        int perInitial = VOWELS.length * FINALS.length;
        letters.append(INITIALS[syllable / perInitial])
                .append(VOWELS[syllable % perInitial / FINALS.length])
                .append(FINALS[syllable % FINALS.length]);
    }
}
