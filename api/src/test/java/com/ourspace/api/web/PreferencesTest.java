package com.ourspace.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wait=5|5",
                "WAIT=5|5",
                "Wait = 5|5",
                "wait=\"5\"|5",
                "wait=\"\\5\"|5",
                "wait=5; foo|5",
                "wait=5;foo=bar;baz=\"a,b\"|5",
                "wait=5 ;|5",
                "respond-async, wait=5|5",
                "respond-async,wait=5,,|5",
                "foo=\"wait=9, x\", wait=5|5",
                "foo=\"a\\\", wait=9\", wait=5|5",
                "wait=5, wait=9|5",
                "wait=005|5",
                "wait=0|0",
                "wait=11|10",
                "wait=99999999999999999999999999|10",
                "return=minimal;wait=9, wait=5|5",
            })
    void parsesAllForms(String header, long seconds) {
        assertThat(Preferences.of(header).seconds("wait", 10)).hasValue(seconds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wait",
                "wait=",
                "wait=\"\"",
                "wait=-1",
                "wait=5s",
                "wait=1.5",
                "wait=\u0665",
                "wait=\uff15",
                "wait 5",
                "await=5",
                "wait=5 5",
                "foo; wait=5",
                "foo=\"wait=5\"",
                "foo=\"wait=5",
                "=5",
                "wait=\"5",
                "\u0000wait=5"
            })
    void ignoresMalformedPreferences(String header) {
        assertThat(Preferences.of(header).seconds("wait", 10)).isEmpty();
    }

    @Test
    void parsesLongHeadersInLinearTime() {
        assertThat(Preferences.of("\"".repeat(4_000) + ", wait=5").seconds("wait", 10))
                .hasValue(5L);
        assertThat(Preferences.of("a;".repeat(4_000)).values()).hasSize(1);
        assertThat(Preferences.of(null).values()).isEmpty();
    }
}
