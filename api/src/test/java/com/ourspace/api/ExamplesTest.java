package com.ourspace.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.Instants;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SchemaCheck;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The examples of the OpenAPI document match their schemas. */
class ExamplesTest {

    private static final JsonNode DOCUMENT =
            RunningApi.shared().anonymous().get("/v3/api-docs").json();

    @ParameterizedTest
    @MethodSource("schemasOfBodies")
    void everyBodyAndEveryAnswerHasAnExampleThatFitsItsSchema(String name) {
        JsonNode schema = DOCUMENT.at("/components/schemas").path(name);

        assertThat(schema.has("example"))
                .as("src/main/resources/examples/%s.json", name)
                .isTrue();
        Instants.hold(name, schema.path("example"));
        assertThat(new SchemaCheck(DOCUMENT).violations(schema, schema.path("example")))
                .isEmpty();
    }

    /** The schemas of JSON bodies and answers; files have no example. */
    private static Stream<String> schemasOfBodies() {
        List<String> names = DOCUMENT.path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .flatMap(operation -> Stream.concat(
                        Stream.of(operation.path("requestBody")),
                        operation.path("responses").valueStream()))
                .map(message -> message.path("content").path("application/json").path("schema"))
                .map(schema -> schema.has("items") ? schema.path("items") : schema)
                .filter(schema -> schema.has("$ref"))
                .map(ExamplesTest::nameOf)
                .distinct()
                .toList();
        assertThat(names).hasSizeGreaterThan(40);
        return names.stream();
    }

    private static String nameOf(JsonNode reference) {
        String text = reference.path("$ref").asString();
        return text.substring(text.lastIndexOf('/') + 1);
    }
}
