package com.ourspace.contracts.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the compose files without Docker: what {@code ops/compose/verify} shows on an engine needs these settings. */
class ComposeFilesTest {

    private static final String MAIN = "docker-compose.yml";
    private static final Pattern BASE_IMAGE = Pattern.compile("(?m)^FROM (\\S+)");

    private static final String GOOD = """
            services:
              example:
                image: example/image:1.2
                restart: unless-stopped
                security_opt: ["no-new-privileges:true"]
                logging: {driver: json-file, options: {max-size: 10m}}
                deploy: {resources: {limits: {memory: 1g, cpus: 1, pids: 100}}}
                environment: {EXAMPLE_PASSWORD: "${OURSPACE_EXAMPLE_PASSWORD:-}"}
                ports: ["127.0.0.1:${OURSPACE_EXAMPLE_PORT:-1234}:1234"]
                healthcheck: {interval: 3s, timeout: 3s, retries: 3}
            """;

    static List<ComposeService> services() {
        return files().flatMap(file -> ComposeService.in(file, text(file)).stream())
                .toList();
    }

    static Stream<String> files() {
        return Stream.of(MAIN);
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceKeepsTheRules(ComposeService service) {
        assertThat(service.violations()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceThatRunsOnEndsWhenItHangs(ComposeService service) {
        // The Kafka UI is a tool, on which nothing depends.
        assertThat(service.isOneShot()
                        || service.isSupervised()
                        || service.name().endsWith("kafka-ui"))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("files")
    void noFileNamesTheProject(String file) {
        assertThat(ComposeService.compose(text(file)).containsKey("name")).isFalse();
    }

    @Test
    void theApiIsScaledBehindTheProxy() {
        Map<?, ?> services = ComposeService.map(ComposeService.compose(text(MAIN)), "services");

        assertThat(Stream.of("api", "booking-processor", "media-worker"))
                .noneMatch(service -> ComposeService.map(services, service).containsKey("ports"));
        assertThat(ComposeService.map(services, "proxy").containsKey("ports")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile", "ops/compose/proxy/Dockerfile"})
    void everyImageIsBuiltOnAKnownVersion(String dockerfile) {
        List<String> bases = BASE_IMAGE
                .matcher(text(dockerfile))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(bases).isNotEmpty().allMatch(base -> base.matches("[a-z-]+:\\d[\\w.-]+"));
    }

    @Test
    void aGoodServicePasses() {
        assertThat(violations(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1:$ | $ | publishes a port to others",
                "${OURSPACE_EXAMPLE_PORT:-1234}:1234 | 1234:1234 | publishes a port to others",
                "example/image:1.2 | example/image:latest | image without a version",
                "example/image:1.2 | example/image | image without a version",
                "pids: 100 | pid: 100 | has no limit",
                "memory: 1g | memories: 1g | has no limit",
                "options: {max-size: 10m} | options: {} | a log that grows for ever",
                "_PASSWORD:-} | _PASSWORD:-password} | a default credential",
                "no-new-privileges:true | no-new-privileges:false | may gain privileges",
                "unless-stopped | on-failure | is not started again",
                "interval: 3s | interval: 30s | hangs for longer",
                "retries: 3 | retries: 24 | hangs for longer",
                "healthcheck: | health: | hangs for longer",
                "restart: unless-stopped | container_name: one | has a name",
            })
    void aServiceThatBreaksARuleIsFound(String good, String bad, String violation) {
        assertThat(violations(GOOD.replace(good, bad))).anyMatch(found -> found.contains(violation));
    }

    private static List<String> violations(String yaml) {
        return ComposeService.in("bad.yml", yaml).stream()
                .flatMap(service -> service.violations().stream())
                .toList();
    }

    private static String text(String file) {
        return Repository.text(Repository.root().resolve(file));
    }
}
