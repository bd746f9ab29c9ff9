package com.ourspace.contracts.repository;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Proves that each rule of the build can fail: one Maven run over small projects, one of them good and the others bad
 * in one way each.
 *
 * <p>The run needs no network, because this module's own build has downloaded everything that these projects need.
 */
class BuildRulesTest {

    private static final SmallProject GOOD = SmallProject.withSource("good", "record Example(String name) {}\n", "");

    private static final List<Stub> STUBS = List.of(
            new Stub("org.projectlombok", "lombok", "0"),
            new Stub("org.mockito", "mockito-core", "0"),
            new Stub("com.ourspace", "ourspace-api", "0"),
            new Stub("example", "known", "1"),
            new Stub("example", "known", "2"),
            new Stub("example", "knows-one", "0", new Stub("example", "known", "1")),
            new Stub("example", "knows-two", "0", new Stub("example", "known", "2")));

    private static String output = "";

    static List<SmallProject> badProjects() {
        return List.of(
                SmallProject.withSource("badly-formatted", "record Example(){}\n", "format violations"),
                SmallProject.withSource(
                        "warned-about",
                        "import java.util.List;\n\nrecord Example(List untyped) {}\n",
                        "warnings found and -Werror specified"),
                SmallProject.withSource(
                        "null-returning",
                        "record Example() {\n    String name() {\n        return null;\n    }\n}\n",
                        "[NullAway] returning @Nullable expression"),
                SmallProject.withPom("using-lombok", "Lombok hides code", STUBS.get(0)),
                SmallProject.withPom("mocking", "mocking libraries test the mock", STUBS.get(1)),
                SmallProject.withPom("coupled", "talk by messages", STUBS.get(2))
                        .asDeployable(),
                SmallProject.withPom("disagreeing", "Dependency convergence error", STUBS.get(5), STUBS.get(6)));
    }

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException, InterruptedException {
        for (SmallProject project : projects().toList()) {
            project.writeUnder(folder);
        }
        for (Stub stub : STUBS) {
            stub.writeUnder(folder);
        }
        Files.writeString(folder.resolve("pom.xml"), aggregator());
        output = maven(folder);
    }

    @Test
    void passesWhatIsGood() {
        assertThat(output).containsPattern("(?m)^\\[INFO\\] good .*\\.{2,} SUCCESS");
    }

    @ParameterizedTest
    @MethodSource("badProjects")
    void refusesWhatIsBad(SmallProject bad) {
        assertThat(output).containsPattern("(?m)^\\[INFO\\] " + bad.name() + " .*\\.{2,} FAILURE");
        assertThat(failuresOf(bad)).contains(bad.complaint());
    }

    private static String failuresOf(SmallProject project) {
        return Stream.of(output.split("Failed to execute goal "))
                .filter(failure -> failure.lines().findFirst().orElse("").contains("on project " + project.name()))
                .collect(joining());
    }

    private static Stream<SmallProject> projects() {
        return Stream.concat(Stream.of(GOOD), badProjects().stream());
    }

    private static String aggregator() {
        String modules = Stream.concat(
                        STUBS.stream().map(Stub::folder), projects().map(SmallProject::name))
                .map(folder -> "<module>" + folder + "</module>")
                .collect(joining("\n"));
        return "<project><modelVersion>4.0.0</modelVersion><groupId>example</groupId><artifactId>all</artifactId>"
                + "<version>0</version><packaging>pom</packaging><modules>" + modules + "</modules></project>";
    }

    private static String maven(Path folder) throws IOException, InterruptedException {
        Path log = folder.resolve("build.log");
        ProcessBuilder maven = new ProcessBuilder("mvn", "-B", "-ntp", "-o", "-fae", "process-classes")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        maven.start().waitFor();
        return Files.readString(log);
    }
}
