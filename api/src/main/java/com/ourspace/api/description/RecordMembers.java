package com.ourspace.api.description;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Describes for each member of a record whether it is required and whether it may be null, from the record's types: a
 * member that is not {@link Nullable} is required; one that is can be absent or null, as {@link JsonInclude} says.
 */
@Component
class RecordMembers implements ModelConverter {

    private static final String NULL = "null";

    RecordMembers() {
        // One shared schema per enum, instead of one at each use.
        ModelResolver.enumsAsRef = true;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        Schema<?> schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
        JavaType java = Json31.mapper().constructType(type.getType());
        if (schema == null || java == null) {
            return schema;
        }
        if (java.isMapLikeType() && java.getKeyType().isEnumType()) {
            return memberPerConstant(schema, java.getKeyType().getRawClass());
        }
        if (java.getRawClass().isRecord()) {
            describe(java.getRawClass(), definition(schema, context));
        }
        return schema;
    }

    /** The definition that a reference points to; an array of records has been resolved by its items. */
    private static Schema<?> definition(Schema<?> schema, ModelConverterContext context) {
        Schema<?> defined =
                schema.get$ref() == null ? null : context.getDefinedModels().get(SchemaNames.of(schema));
        return defined == null ? schema : defined;
    }

    private static void describe(Class<?> type, Schema<?> schema) {
        if (schema.getProperties() == null) {
            return;
        }
        Set<String> required = new TreeSet<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        for (RecordComponent member : type.getRecordComponents()) {
            Schema<?> property = schema.getProperties().get(member.getName());
            if (property == null) {
                continue;
            }
            if (property.get$ref() != null) {
                // The type of a member with a reference is described where the reference points to.
                property.setTypes(null);
                property.setAdditionalProperties(null);
            }
            if (!isNullable(member)) {
                required.add(member.getName());
            } else if (!isLeftOut(type.getAnnotation(JsonInclude.class))
                    && !isLeftOut(member.getAccessor().getAnnotation(JsonInclude.class))) {
                required.add(member.getName());
                schema.getProperties().put(member.getName(), orNull(property));
            }
            if (isLeftOutWhenEmpty(member)) {
                required.remove(member.getName());
            }
        }
        schema.setRequired(List.copyOf(required));
    }

    private static boolean isNullable(RecordComponent member) {
        return member.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isLeftOut(@Nullable JsonInclude include) {
        return include != null && include.value() == JsonInclude.Include.NON_NULL;
    }

    private static boolean isLeftOutWhenEmpty(RecordComponent member) {
        JsonInclude include = member.getAccessor().getAnnotation(JsonInclude.class);
        return include != null && include.value() == JsonInclude.Include.NON_EMPTY;
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(property, new JsonSchema().types(Set.of(NULL))));
        }
        if (property.getTypes() != null && !property.getTypes().contains(NULL)) {
            // Null comes last, for some generators take the first as the type.
            Set<String> types = new LinkedHashSet<>(property.getTypes());
            types.add(NULL);
            property.setTypes(types);
        }
        return property;
    }

    /** Describes a map by an enum as an object with a member for each constant. */
    private static Schema<?> memberPerConstant(Schema<?> map, Class<?> keys) {
        if (!(map.getAdditionalProperties() instanceof Schema<?> value)) {
            return map;
        }
        List<String> names =
                Arrays.stream(keys.getEnumConstants()).map(Object::toString).toList();
        Schema<?> object = new JsonSchema().types(Set.of("object"));
        names.forEach(name -> object.addProperty(name, value));
        object.setRequired(names);
        return object;
    }

    /** Whether a member may be null. */
    static boolean isNullable(Schema<?> property) {
        return (property.getTypes() != null && property.getTypes().contains(NULL))
                || (property.getAnyOf() != null
                        && property.getAnyOf().stream()
                                .anyMatch(choice -> choice.getTypes() != null
                                        && choice.getTypes().contains(NULL)));
    }

    /** The members in their order; none if the schema is no object. */
    static Map<String, Schema<?>> properties(Schema<?> schema) {
        Map<String, Schema<?>> properties = new LinkedHashMap<>();
        if (schema.getProperties() != null) {
            schema.getProperties().forEach(properties::put);
        }
        return properties;
    }
}
