package com.ourspace.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HighlighterTest {

    /** Folding must not move a letter: what is marked is marked in the text as it was written. */
    @ParameterizedTest
    @ValueSource(strings = {"", "Party ROOM", "강남 파티룸 Party", "ﬀ ß İ ı Ǆ", "ΑΣ ας", "😀A𐐀b", "ＡＢＣ", "ÀÉÎ àéî"})
    void eachLetterHasOneFormAtItsPlace(String text) {
        String folded = Highlighter.withoutCase(text);

        assertThat(folded).hasSameSizeAs(text);
        for (int at = 0; at < text.length(); at++) {
            assertThat(folded.regionMatches(true, at, text, at, 1))
                    .as("%s at %d", text, at)
                    .isTrue();
        }
        assertThat(Highlighter.withoutCase(folded)).isEqualTo(folded);
    }
}
