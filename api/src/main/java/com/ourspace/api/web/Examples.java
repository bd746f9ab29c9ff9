package com.ourspace.api.web;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Adds the examples of schemas, from {@code examples/NAME.json}. */
@Component
class Examples implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI document) {
        document.getComponents().getSchemas().forEach(Examples::illustrate);
    }

    private static void illustrate(String name, Schema<?> schema) {
        ClassPathResource example = new ClassPathResource("examples/" + name + ".json");
        if (example.exists()) {
            try (InputStream json = example.getInputStream()) {
                schema.setExample(Json.mapper().readTree(json));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
