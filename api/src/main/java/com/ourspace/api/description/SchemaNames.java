package com.ourspace.api.description;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;

/** The names that schemas have in the document, and references to them. */
final class SchemaNames {

    private static final String PLACE = "#/components/schemas/";

    private SchemaNames() {}

    /** The name that a reference leads to. */
    static String of(Schema<?> reference) {
        return reference.get$ref().substring(reference.get$ref().lastIndexOf('/') + 1);
    }

    static Schema<?> reference(String name) {
        return new JsonSchema().$ref(PLACE + name);
    }

    /** As mapping of a discriminator has it. */
    static String place(String name) {
        return PLACE + name;
    }

    /** The schema itself, or the one that it refers to. */
    static Schema<?> resolved(Schema<?> schema, Components components) {
        return schema.get$ref() == null
                ? schema
                : requireNonNull(components.getSchemas().get(of(schema)));
    }
}
