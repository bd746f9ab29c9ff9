package com.ourspace.contracts.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.repository.NamedTests.NamedTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks {@code docs/rules.md}: every code has a row, and every row names an existing test that is about its code. */
class RulesPageTest {

    private static final String PAGE = NamedTests.page("rules.md");
    private static final Pattern CODE = Pattern.compile("(?m)^    ([A-Z][A-Z_]+)\\(HttpStatus");

    @Test
    void everyTestItNamesExists() {
        assertThat(NamedTests.in(PAGE)).hasSizeGreaterThan(60).allSatisfy(NamedTest::exists);
    }

    @Test
    void everyRowNamesATest() {
        assertThat(PAGE.lines()
                        .filter(line ->
                                line.startsWith("| ") && !line.startsWith("| What") && !line.startsWith("| Code")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(NamedTests.in(row)).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeHasATestThatIsAboutIt(String code) {
        String row = PAGE.lines()
                .filter(line -> line.startsWith("| `" + code + "` |"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " has no row in docs/rules.md"));

        assertThat(NamedTests.in(row))
                .isNotEmpty()
                .allSatisfy(test -> assertThat(isAbout(test, code))
                        .as(test + " is about " + code)
                        .isTrue());
    }

    private static Stream<String> codes() {
        List<String> codes = Repository.files().stream()
                .filter(path -> path.endsWith("ProblemCode.java"))
                .flatMap(path -> CODE.matcher(NamedTests.read(path)).results())
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(codes).hasSizeGreaterThan(50);
        return codes.stream();
    }

    /** Whether the test's source contains the code, or the code as a type name or as part of a test name. */
    private static boolean isAbout(NamedTest test, String code) {
        return test.source().contains(code)
                || test.source().toLowerCase().contains(code.replace("_", "").toLowerCase());
    }
}
