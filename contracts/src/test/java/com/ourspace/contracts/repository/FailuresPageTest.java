package com.ourspace.contracts.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that says what happens when an arrow breaks names tests; they must exist. */
class FailuresPageTest {

    private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    @Test
    void everyTestItNamesExists() throws IOException {
        List<String> named = TEST.matcher(Files.readString(Repository.root().resolve("docs/failures.md")))
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .toList();

        assertThat(named).hasSizeGreaterThan(10).allSatisfy(test -> {
            String[] classAndMethod = test.split(" ");
            assertThat(source(classAndMethod[0])).contains("void " + classAndMethod[1] + "(");
        });
    }

    private static String source(String className) {
        Path file = Repository.files().stream()
                .filter(path -> path.endsWith(className + ".java"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + className));
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
