package com.ourspace.contracts.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the compose files without Docker: what {@code ops/compose/verify} shows on an engine needs these settings. */
class ComposeFilesTest {

    private static final String MAIN = "docker-compose.yml";
    /** Pages that people look at, on which nothing depends. */
    private static final Set<String> PAGES = Set.of("kafka-ui", "grafana");

    private static final Pattern BASE_IMAGE = Pattern.compile("(?m)^FROM (\\S+)");
    /** A stage of the same file, on which a later one may be built. */
    private static final Pattern STAGE = Pattern.compile("(?m)^FROM \\S+ AS (\\S+)");

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
        return files().stream()
                .flatMap(file -> file.equals(MAIN)
                        ? ComposeService.in(file, text(file)).stream()
                        : ComposeService.in(file, text(file), text(MAIN)).stream())
                .toList();
    }

    static List<String> files() {
        try (Stream<Path> top = Files.list(Repository.root())) {
            return top.map(file -> file.getFileName().toString())
                    .filter(file -> file.startsWith("docker-compose") && file.endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void everyOverlayIsRead() {
        assertThat(files())
                .contains(
                        MAIN,
                        "docker-compose.cluster.yml",
                        "docker-compose.observability.yml",
                        "docker-compose.secure.yml");
        assertThat(services())
                .extracting(ComposeService::name)
                .contains("docker-compose.cluster.yml kafka-3", "docker-compose.secure.yml credentials");
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceKeepsTheRules(ComposeService service) {
        assertThat(service.violations()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceThatRunsOnEndsWhenItHangs(ComposeService service) {
        assertThat(service.isOneShot()
                        || service.isSupervised()
                        || PAGES.stream().anyMatch(service.name()::endsWith))
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

        Set<String> stages = STAGE.matcher(text(dockerfile))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(bases).isNotEmpty().allMatch(base -> stages.contains(base) || base.matches("[a-z-]+:\\d[\\w.-]+"));
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
                "environment: { | environment: {LOGIN: user=one password=one, | a default credential",
            })
    void aServiceThatBreaksARuleIsFound(String good, String bad, String violation) {
        assertThat(violations(GOOD.replace(good, bad))).anyMatch(found -> found.contains(violation));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{environment: {EXAMPLE_OTHER: 1}, deploy: {replicas: 2}, healthcheck: {test: [CMD, \"true\"]}}",
                "!reset null",
            })
    void anOverlayThatKeepsTheRulesPasses(String changes) {
        assertThat(violationsOver("example", changes)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "example | {ports: [\"0.0.0.0:${OURSPACE_EXAMPLE_PORT:-1234}:1234\"]} | publishes a port to others",
                "example | {image: \"example/image:latest\"} | image without a version",
                "example | {environment: {EXAMPLE_PASSWORD: one}} | a default credential",
                "example | {environment: {URL: \"jdbc://db?password=one\"}} | a default credential",
                "example | {command: [\"--password=one\"]} | a default credential",
                "example | {healthcheck: {interval: 30s}} | hangs for longer",
                "example | {restart: on-failure} | is not started again",
                "other | {extends: {file: bad.yml, service: example}, container_name: one} | has a name",
                "other | {image: \"example/image:1.2\"} | has no limit",
                "other | {restart: unless-stopped} | image without a version",
            })
    void anOverlayThatBreaksARuleIsFound(String service, String changes, String violation) {
        assertThat(violationsOver(service, changes)).anyMatch(found -> found.contains(violation));
    }

    private static List<String> violationsOver(String service, String changes) {
        String overlay = "services: {%s: %s}".formatted(service, changes);
        return ComposeService.in("overlay.yml", overlay, GOOD).stream()
                .flatMap(changed -> changed.violations().stream())
                .toList();
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
