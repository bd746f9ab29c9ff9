package com.ourspace.contracts.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryRulesTest {

    private static final Pattern TOPIC_NAME = Pattern.compile("ourspace\\.[a-z]+\\.(commands|events)\\b");
    private static final Pattern VERSION =
            Pattern.compile("<(dependency|plugin|path)>(?:(?!</\\1>).)*?<version>(?!\\$\\{project)", Pattern.DOTALL);

    /**
     * A topic name that is written in two places diverges when one of them is renamed, and its records then go to a
     * topic without readers. The examples of the API's document are read by people alone.
     */
    @Test
    void aTopicIsSpelledInOnePlaceOnly() {
        Path examples = Repository.root().resolve("api/src/main/resources/examples");

        assertThat(mainFiles()
                        .filter(file -> !file.startsWith(examples))
                        .filter(file -> containsMatch(file, TOPIC_NAME)))
                .containsExactly(Repository.contracts()
                        .resolve("src/main/java")
                        .resolve(Topic.class.getName().replace('.', '/') + ".java"));
    }

    /** A version that is written in two places diverges. */
    @Test
    void versionsStandInTheParentPomOnly() {
        assertThat(modulePoms()).isNotEmpty().noneMatch(pom -> containsMatch(pom, VERSION));
    }

    @Test
    void aVersionInAModuleIsFound(@TempDir Path folder) throws IOException {
        Path bad = Files.writeString(folder.resolve("pom.xml"), """
                <project><dependencies>
                  <dependency><groupId>a</groupId><artifactId>b</artifactId></dependency>
                  <dependency><groupId>a</groupId><artifactId>c</artifactId>
                    <version>1.0</version></dependency>
                </dependencies></project>""");

        assertThat(containsMatch(bad, VERSION)).isTrue();
    }

    @Test
    void aTopicSpelledElsewhereIsFound(@TempDir Path folder) throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.yml"), "topic: ourspace.reservation.commands");

        assertThat(containsMatch(bad, TOPIC_NAME)).isTrue();
    }

    /**
     * All services share one class path in the standalone mode, where files of the same name would shadow each other.
     */
    @Test
    void noServiceHasAResourceThatAnotherCouldShadow() {
        assertThat(mainFiles().filter(RepositoryRulesTest::isOfAService).map(Path::getFileName))
                .extracting(Path::toString)
                .doesNotContain("application.yml", "application.properties", "logback.xml", "schema.sql", "data.sql");
    }

    private static boolean isOfAService(Path file) {
        String module = Repository.root().relativize(file).getName(0).toString();
        return List.of("api", "booking-processor", "media-worker").contains(module);
    }

    private static Stream<Path> mainFiles() {
        return Repository.files().stream()
                .filter(file -> Repository.root().relativize(file).toString().contains("src/main/"))
                .filter(file -> file.toString().matches(".*\\.(java|yml|yaml|properties|sql|xml|json|sh)"));
    }

    private static List<Path> modulePoms() {
        return Repository.files().stream()
                .filter(file -> file.endsWith("pom.xml"))
                .filter(file -> !file.getParent().equals(Repository.root()))
                .toList();
    }

    private static boolean containsMatch(Path file, Pattern pattern) {
        return pattern.matcher(Repository.text(file)).find();
    }
}
