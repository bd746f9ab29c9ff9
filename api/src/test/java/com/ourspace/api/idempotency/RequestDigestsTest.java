package com.ourspace.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RequestDigestsTest {

    private final JsonMapper json = JsonMapper.shared();
    private final RequestDigests digests = new RequestDigests(json);

    /** Digests are stored: the short way has to write what the long way does. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "DAY",
                "2030-01-01",
                "a b~",
                "a\"b",
                "a\\b",
                "a\nb",
                "\u0000",
                "\u007f",
                "é",
                "e\u0301",
                "강남",
                "\u1100\u1161",
                "😀",
                "\u2028"
            })
    void aTextIsWrittenAsTheJsonOfItsNormalForm(String text) {
        assertThat(digests.string(text))
                .isEqualTo(json.writeValueAsString(Normalizer.normalize(text, Normalizer.Form.NFC)));
    }
}
