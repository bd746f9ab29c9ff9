package com.ourspace.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserTextTest {

    private static final String FAMILY = "👨‍👩‍👧‍👦";
    private static final String ENGLAND =
            "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F";
    private static final String ZALGO = "a" + "\u0301".repeat(40);

    @Test
    void isKeptInNfcWithoutTheWhiteSpaceAroundItAndWithOneKindOfLineBreak() {
        String apart = Normalizer.normalize("각", Normalizer.Form.NFD);

        assertThat(UserText.normalized("\u3000\u00A0 \t" + apart + "\r\nb\rc\u2028d\u0085 \n"))
                .isEqualTo("각\nb\nc\nd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00A0\u2003\u3000",
                "\u200B\u200D\u2060\uFEFF",
                "\u3164\u115F\u1160\uFFA0",
                "\u2800",
                "\u00AD",
                "\u034F\uFE0F",
                "\u200E\u202E",
                "\uDB40\uDC41"
            })
    void isBlankIfNothingIsVisible(String text) {
        assertThat(UserText.normalized(text)).isEmpty();
        assertThat(UserText.violation("", 1, 9, false)).hasValue(LocalizedMessage.of("field.NotBlank"));
        assertThat(UserText.violation("", 0, 9, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\u001Bb",
                "a\u007Fb",
                "a\uD800b",
                "a\uDC00",
                "a\uFFFEb",
                "a\uFDD0b",
                "a\uD83F\uDFFFb",
                "a\uFFF9b",
                "a\u206Ab",
                "a\uDB40\uDC41b",
                "a\u202Eb",
                "a\u202A\u202A\u202Cb",
                "a\u202Cb",
                "a\u2069b",
                "a\u2066\u202Cb",
                "a\u202A\u2069b",
                "\u0000"
            })
    void isRefusedWithForbiddenCharacters(String text) {
        assertThat(UserText.violation(UserText.normalized(text), 0, 9, true))
                .hasValue(LocalizedMessage.of("field.readable"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u202Bb\u202Cc", "a\u2067b\u2066c\u2069\u2069", "می‌خواهم", "\u200Fא", "x\u00ADy", FAMILY})
    void mayChangeDirectionIfBalancedAndHaveJoinersWithinWords(String text) {
        assertThat(UserText.violation(UserText.normalized(text), 1, 9, false)).isEmpty();
    }

    @Test
    void hasLineBreaksAndTabsOnlyIfMultiline() {
        assertThat(UserText.violation("a\nb", 1, 9, false)).hasValue(LocalizedMessage.of("field.oneLine"));
        assertThat(UserText.violation("a\tb", 1, 9, false)).hasValue(LocalizedMessage.of("field.oneLine"));
        assertThat(UserText.violation("a\tb\nc", 1, 9, true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "가나다, 3",
        "a b, 3",
        "👨‍👩‍👧‍👦, 1",
        "👩🏻‍❤️‍💋‍👨🏻, 1",
        "🇰🇷🇺🇸, 2",
        "👍🏽1️⃣, 2",
        "क्षि, 1",
        "e\u0301, 1",
        "\u1112\u1161\u11AB, 1",
        "a\u200Bb, 2",
        "a\u3164, 1"
    })
    void isMeasuredInUserPerceivedCharacters(String text, int length) {
        assertThat(UserText.length(text)).isEqualTo(length);
    }

    @Test
    void allowsTheFlagsThatAreMadeOfTags() {
        assertThat(UserText.length(ENGLAND)).isEqualTo(1);
        assertThat(UserText.violation(ENGLAND, 1, 1, false)).isEmpty();
        assertThat(UserText.cleaned(ENGLAND + "\uDB40\uDC41!", 9, 99)).isEqualTo(ENGLAND + "!");
    }

    @Test
    void isBoundedInCodePointsToo() {
        assertThat(UserText.violation(FAMILY.repeat(45), 1, 45, false)).isEmpty();
        assertThat(UserText.violation(FAMILY.repeat(46), 1, 45, false))
                .hasValue(LocalizedMessage.of("field.length").with("min", 1).with("max", 45));
        assertThat(UserText.violation(ZALGO, 1, 45, false)).hasValue(LocalizedMessage.of("field.characterParts"));
        assertThat(UserText.violation("a" + "\u200B".repeat(16), 1, 2, false))
                .hasValue(LocalizedMessage.of("field.characterParts"));
    }

    @Test
    void isCleanedOfForbiddenCharactersAndCutBetweenCharacters() {
        assertThat(UserText.cleaned(" a\u0000b\u202Ec\uD800\r\nd ", 50, 400)).isEqualTo("abc d");
        assertThat(UserText.cleaned("\u3164\u200B\u0000", 50, 400)).isEmpty();
        assertThat(UserText.cleaned(FAMILY.repeat(3), 2, 400)).isEqualTo(FAMILY.repeat(2));
        assertThat(UserText.cleaned(FAMILY.repeat(3), 50, 15)).isEqualTo(FAMILY.repeat(2));
        assertThat(UserText.cleaned(ZALGO + "b", 50, 400)).isEqualTo("b");
        assertThat(UserText.cleaned("ab cd", 3, 400)).isEqualTo("ab");
    }

    @Test
    void hasAWholeFirstCharacter() {
        assertThat(UserText.firstCharacter("\u200B " + FAMILY + "x")).isEqualTo(FAMILY);
        assertThat(UserText.firstCharacter("")).isEmpty();
    }
}
