package com.ourspace.api.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.annotation.Annotation;
import java.util.Objects;
import java.util.stream.Stream;
import org.springdoc.core.customizers.PropertyCustomizer;
import org.springframework.stereotype.Component;

/**
 * Describes the lengths of text fields. JSON Schema counts code points, and a user-perceived character may have
 * several, so the schema has the largest possible length and the description has the limit in characters.
 */
@Component
class TextDescriptions implements PropertyCustomizer {

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public Schema<?> customize(Schema property, AnnotatedType type) {
        Stream.of(Objects.requireNonNullElse(type.getCtxAnnotations(), new Annotation[0]))
                .filter(PlainText.class::isInstance)
                .map(PlainText.class::cast)
                .findFirst()
                .ifPresent(rule -> describe(property, rule));
        return property;
    }

    private static void describe(Schema<?> property, PlainText rule) {
        int most = UserText.CODE_POINTS_PER_CHARACTER * rule.max();
        Integer own = property.getMaxLength();
        property.setMaxLength(own == null ? most : Math.min(own, most));
        if (rule.min() > 0) {
            property.setMinLength(rule.min());
        }
        if (property.getDescription() == null) {
            property.setDescription((rule.min() > 0 ? rule.min() + " to " : "Up to ") + rule.max()
                    + " characters as people see them" + (rule.multiline() ? "" : ", on one line"));
        }
    }
}
