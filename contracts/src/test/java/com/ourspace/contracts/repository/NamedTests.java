package com.ourspace.contracts.repository;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The tests that a page of the documentation names as {@code `SomeTest.aSentence`}, looked up in the sources of all
 * modules.
 */
final class NamedTests {

    private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    /** The sources of all tests by class name; the pages name hundreds of tests, and each is looked up. */
    private static final Map<String, String> SOURCES = sources();

    private NamedTests() {}

    static List<NamedTest> in(String text) {
        return TEST.matcher(text)
                .results()
                .map(found -> new NamedTest(found.group(1), found.group(2)))
                .toList();
    }

    static String page(String name) {
        return read(Repository.root().resolve("docs").resolve(name));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, String> sources() {
        return Repository.files().stream()
                .filter(path -> path.toString().endsWith("Test.java"))
                .collect(toMap(
                        path -> path.getFileName().toString().replace(".java", ""),
                        NamedTests::read,
                        (first, _) -> first));
    }

    record NamedTest(String className, String method) {

        void exists() {
            assertThat(source()).as(className).contains("void " + method + "(");
        }

        String source() {
            return Optional.ofNullable(SOURCES.get(className))
                    .orElseThrow(() -> new AssertionError("there is no " + className));
        }
    }
}
