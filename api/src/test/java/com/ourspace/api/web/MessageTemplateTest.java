package com.ourspace.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTemplateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no placeholder|no placeholder",
                "{date}|<date>",
                "from {a} to {b}.|from <a> to <b>.",
                "{a}{a}|<a><a>",
                "{ no } {name-with-dash} {}|{ no } {name-with-dash} {}",
                "$1 and \\{x} and {half|$1 and \\<x> and {half",
            })
    void fillsPlaceholdersAndNothingElse(String text, String filled) {
        assertThat(MessageTemplate.of(text).fill(name -> "<" + name + ">")).isEqualTo(filled);
    }
}
