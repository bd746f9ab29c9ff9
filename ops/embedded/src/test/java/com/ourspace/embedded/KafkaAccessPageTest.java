package com.ourspace.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.junit.jupiter.api.Test;

class KafkaAccessPageTest {

    private static final Path PAGE = Path.of("../../docs/operations/kafka-access.md");

    @Test
    void thePageHasTheRightsOfEachUser() throws IOException {
        List<String> table = Arrays.stream(KafkaPrincipal.values())
                .flatMap(principal -> principal.rights().stream().map(right -> row(principal, right)))
                .toList();

        assertThat(Files.readAllLines(PAGE).stream()
                        .filter(line -> line.startsWith("| `ourspace-"))
                        .toList())
                .as("the table of %s should be%n%s", PAGE, String.join(System.lineSeparator(), table))
                .isEqualTo(table);
    }

    private static String row(KafkaPrincipal principal, KafkaRight right) {
        String resources =
                right.resources().stream().map(KafkaAccessPageTest::named).collect(Collectors.joining(", "));
        return "| `%s` | %s | %s |".formatted(principal.userName(), right.operation(), resources);
    }

    private static String named(ResourcePattern resource) {
        return switch (resource.resourceType()) {
            case TOPIC -> "`" + resource.name() + "`";
            case GROUP -> {
                String prefix = resource.patternType() == PatternType.PREFIXED ? resource.name() : "";
                yield "groups `" + prefix + "*`";
            }
            case CLUSTER -> "cluster";
            default -> throw new IllegalArgumentException(resource.toString());
        };
    }
}
