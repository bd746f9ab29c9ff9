package com.ourspace.api.description;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;

/** Names of schemas in the document, and references to them. */
final class SchemaNames {

    private static final String PREFIX = "#/components/schemas/";

    private SchemaNames() {}

    /** The name that a reference points to. */
    static String of(Schema<?> reference) {
        return reference.get$ref().substring(reference.get$ref().lastIndexOf('/') + 1);
    }

    static Schema<?> reference(String name) {
        return new JsonSchema().$ref(PREFIX + name);
    }

    /** The full reference, as a discriminator's mapping needs it. */
    static String path(String name) {
        return PREFIX + name;
    }

    /** The schema itself, or the one it refers to. */
    static Schema<?> resolved(Schema<?> schema, Components components) {
        return schema.get$ref() == null
                ? schema
                : requireNonNull(components.getSchemas().get(of(schema)));
    }
}
