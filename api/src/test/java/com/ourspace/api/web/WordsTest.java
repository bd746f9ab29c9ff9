package com.ourspace.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** All texts exist in both languages; the sources determine which texts are needed. */
class WordsTest {

    private static final Pattern NAME = Pattern.compile("\\{\\w+}");
    private static final Pattern DETAIL = Pattern.compile("ProblemCode\\s*\\.(\\w+),\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern FIELD_KEY = Pattern.compile("\"(field\\.\\w+)\"");
    private static final Pattern CONSTRAINT = Pattern.compile("import jakarta\\.validation\\.constraints\\.(\\w+);");
    private static final Pattern SENTENCE_ABOUT_A_FIELD = Pattern.compile(
            "(?:violation|invalid|refused|new FieldError|LocalizedMessage\\.of)\\([^;]*?\"(\\w[^\"]* [^\"]*)\"");

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyCodeHasATitleInKorean(ProblemCode code) {
        assertThat(Language.KO.text(code + ".title"))
                .as("add to problems_ko.properties: " + code + ".title=(\"" + code.title() + "\" in Korean)")
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyCodeHasADetailInBothLanguages(ProblemCode code) {
        for (Language language : Language.values()) {
            assertThat(language.keys())
                    .as("add to problems_%s.properties: %s.detail=…", language.tag(), code)
                    .anyMatch(key -> key.equals(code + ".detail") || key.startsWith(code + ".detail."));
        }
    }

    @ParameterizedTest
    @MethodSource("usedKeys")
    void everyUsedTextExistsInBothLanguages(String key) {
        for (Language language : Language.values()) {
            assertThat(language.text(key))
                    .as("add to problems_%s.properties: %s=…", language.tag(), key)
                    .isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("keysOfEither")
    void bothLanguagesUseTheSameValues(String key) {
        assertThat(names(Language.KO, key))
                .as("%s names the same values in problems_en.properties and problems_ko.properties", key)
                .isEqualTo(names(Language.EN, key));
    }

    @Test
    void noFieldTextExistsInOneLanguageOnly() {
        assertThat(sources()
                        .flatMap(
                                source -> SENTENCE_ABOUT_A_FIELD.matcher(source).results())
                        .map(found -> found.group(1)))
                .as(
                        "give the sentence a key field.xyz in problems_en.properties and problems_ko.properties, and name that")
                .isEmpty();
    }

    @Test
    void noTextIsUnused() {
        Set<String> codes = Stream.of(ProblemCode.values()).map(Enum::name).collect(Collectors.toSet());
        String everything = sources().collect(Collectors.joining());
        assertThat(keysOfEither()
                        .filter(key -> key.contains(".detail."))
                        .filter(key -> !everything.contains("\"" + key.substring(key.lastIndexOf('.') + 1) + "\"")))
                .as("nobody says these")
                .isEmpty();
        assertThat(Stream.of(Language.values())
                        .flatMap(language -> language.keys().stream())
                        .filter(key -> key.contains(".detail") || key.endsWith(".title"))
                        .map(key -> key.substring(0, key.indexOf('.'))))
                .as("each belongs to a code")
                .isSubsetOf(codes);
    }

    static Stream<String> usedKeys() {
        return sources()
                .flatMap(source -> Stream.of(
                                results(DETAIL, source).map(found -> found.group(1) + ".detail." + found.group(2)),
                                results(FIELD_KEY, source).map(found -> found.group(1)),
                                results(CONSTRAINT, source).map(found -> "field." + found.group(1)))
                        .flatMap(keys -> keys))
                .distinct()
                .sorted();
    }

    static Stream<String> keysOfEither() {
        return Stream.of(Language.values())
                .flatMap(language -> language.keys().stream())
                .filter(key -> !key.endsWith(".title"))
                .distinct()
                .sorted();
    }

    private static List<String> names(Language language, String key) {
        return language.text(key).stream()
                .flatMap(text -> results(NAME, text))
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<MatchResult> results(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    /** The package of the classic contract has fixed texts of its own. */
    private static Stream<String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java")
                            && !file.getParent().endsWith("classic"))
                    .map(WordsTest::read)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
