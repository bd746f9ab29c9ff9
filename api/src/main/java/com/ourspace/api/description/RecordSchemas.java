package com.ourspace.api.description;

import static java.util.Objects.requireNonNull;

import com.ourspace.api.web.ProblemCode;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;

/** Adds the schemas of types that no endpoint uses directly, with all that they refer to. */
final class RecordSchemas {

    private final Components components;

    RecordSchemas(Components components) {
        this.components = components;
    }

    /** The members that a code adds to a problem, as an object schema. */
    Schema<?> members(ProblemCode code) {
        return ProblemMembers.of(code).<Schema<?>>map(this::members).orElseGet(JsonSchema::new);
    }

    /** A reference to an enum or a record, whose schema is added to the document. */
    Schema<?> reference(Class<?> type) {
        resolve(type).referencedSchemas.forEach(this::add);
        return SchemaNames.reference(type.getSimpleName());
    }

    private Schema<?> members(Class<? extends Record> type) {
        ResolvedSchema resolved = resolve(type);
        resolved.referencedSchemas.forEach((name, schema) -> {
            if (!name.equals(type.getSimpleName())) {
                add(name, schema);
            }
        });
        return requireNonNull(resolved.referencedSchemas.get(type.getSimpleName()));
    }

    private void add(String name, Schema<?> schema) {
        components.getSchemas().putIfAbsent(name, schema);
    }

    private static ResolvedSchema resolve(Class<?> type) {
        return ModelConverters.getInstance(true).readAllAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
    }
}
