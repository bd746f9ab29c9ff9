package com.ourspace.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.RunningApi;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What the OpenAPI document shows as an example is what its schema says. */
class ExamplesTest {

    private static final JsonNode DOCUMENT =
            RunningApi.shared().stranger().get("/v3/api-docs").json();

    @ParameterizedTest
    @MethodSource("schemasOfBodies")
    void everyBodyAndEveryAnswerHasAnExampleThatFitsItsSchema(String name) {
        JsonNode schema = DOCUMENT.at("/components/schemas").path(name);

        assertThat(schema.has("example"))
                .as("src/main/resources/examples/%s.json", name)
                .isTrue();
        holds(name, schema, schema.path("example"));
    }

    /** By name: of what is sent and answered as JSON. Files have no example worth reading. */
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

    private static void holds(String where, JsonNode schema, JsonNode value) {
        JsonNode described =
                schema.has("$ref") ? DOCUMENT.at("/components/schemas").path(nameOf(schema)) : schema;
        switch (described.path("type").asString("object")) {
            case "array" -> {
                assertThat(value.isArray()).as(where).isTrue();
                value.forEach(item -> holds(where + "[]", described.path("items"), item));
            }
            case "object" -> holdsMembers(where, described, value);
            case "integer" -> assertThat(value.isIntegralNumber()).as(where).isTrue();
            case "number" -> assertThat(value.isNumber()).as(where).isTrue();
            case "boolean" -> assertThat(value.isBoolean()).as(where).isTrue();
            default -> holdsText(where, described, value);
        }
    }

    private static void holdsMembers(String where, JsonNode schema, JsonNode value) {
        assertThat(value.isObject()).as(where).isTrue();
        schema.path("required")
                .forEach(name -> assertThat(value.has(name.asString()))
                        .as(where + "." + name.asString())
                        .isTrue());
        value.propertyStream().filter(member -> !member.getValue().isNull()).forEach(member -> {
            JsonNode property = schema.path("properties").path(member.getKey());
            JsonNode any = schema.path("additionalProperties");
            assertThat(property.isMissingNode() && any.isMissingNode())
                    .as(where + "." + member.getKey() + " is unknown")
                    .isFalse();
            if (!property.isMissingNode() || any.has("type") || any.has("$ref")) {
                holds(where + "." + member.getKey(), property.isMissingNode() ? any : property, member.getValue());
            }
        });
    }

    private static void holdsText(String where, JsonNode schema, JsonNode value) {
        assertThat(value.isString()).as(where).isTrue();
        if (schema.has("enum")) {
            assertThat(schema.path("enum").valueStream()).as(where).contains(value);
        }
        switch (schema.path("format").asString("")) {
            case "uuid" -> UUID.fromString(value.asString());
            case "date" -> LocalDate.parse(value.asString());
            case "date-time" -> Instant.parse(value.asString());
            default -> assertThat(value.asString()).as(where).isNotBlank();
        }
    }

    private static String nameOf(JsonNode reference) {
        String text = reference.path("$ref").asString();
        return text.substring(text.lastIndexOf('/') + 1);
    }
}
