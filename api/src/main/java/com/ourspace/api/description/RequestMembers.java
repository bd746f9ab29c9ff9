package com.ourspace.api.description;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Makes members of request bodies that may be null optional. */
@Component
class RequestMembers implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI document) {
        requestSchemas(document).forEach(name -> {
            Schema<?> schema = SchemaNames.resolved(SchemaNames.reference(name), document.getComponents());
            if (schema.getRequired() != null) {
                Map<String, Schema<?>> members = RecordMembers.properties(schema);
                schema.setRequired(schema.getRequired().stream()
                        .filter(member -> !RecordMembers.isNullable(requireNonNull(members.get(member))))
                        .toList());
            }
        });
    }

    /** The names of all schemas that request bodies consist of. */
    private static Set<String> requestSchemas(OpenAPI document) {
        Deque<Schema<?>> open = new ArrayDeque<>();
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().values().stream())
                .forEach(body -> open.add(body.getSchema()));
        Set<String> names = new HashSet<>();
        while (!open.isEmpty()) {
            Schema<?> schema = open.pop();
            if (schema.get$ref() != null) {
                String name = SchemaNames.of(schema);
                if (names.add(name)) {
                    open.add(SchemaNames.resolved(schema, document.getComponents()));
                }
            }
            parts(schema).forEach(open::add);
        }
        return names;
    }

    private static Stream<Schema<?>> parts(Schema<?> schema) {
        Stream.Builder<Schema<?>> parts = Stream.builder();
        RecordMembers.properties(schema).values().forEach(parts::add);
        if (schema.getItems() != null) {
            parts.add(schema.getItems());
        }
        if (schema.getAnyOf() != null) {
            schema.getAnyOf().forEach(parts::add);
        }
        return parts.build();
    }
}
