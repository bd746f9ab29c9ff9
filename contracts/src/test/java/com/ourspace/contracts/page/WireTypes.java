package com.ourspace.contracts.page;

import com.ourspace.contracts.MessageType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The types of this module that occur in messages, and their names in JSON. */
final class WireTypes {

    private static final Map<Class<?>, String> JSON_NAMES = Map.of(
            String.class, "text",
            long.class, "integer",
            Long.class, "integer",
            int.class, "integer",
            Integer.class, "integer",
            Double.class, "number",
            boolean.class, "true or false",
            UUID.class, "UUID",
            Instant.class, "instant, UTC",
            LocalDate.class, "date in Seoul");

    private WireTypes() {}

    /** All records, enums and sealed sums inside messages, without the messages themselves. */
    static SortedSet<Class<?>> parts() {
        SortedSet<Class<?>> found = new TreeSet<>(
                Comparator.<Class<?>, String>comparing(Class::getSimpleName).thenComparing(Class::getName));
        Stream.of(MessageType.values()).map(MessageType::javaType).forEach(type -> collect(type, found));
        return found;
    }

    private static void collect(Class<?> container, Set<Class<?>> found) {
        Stream<Class<?>> inside = container.isSealed() && !container.isRecord()
                ? Stream.of(container.getPermittedSubclasses())
                : Stream.ofNullable(container.getRecordComponents())
                        .flatMap(Stream::of)
                        .map(component -> bare(component.getGenericType()));
        inside.filter(type -> !JSON_NAMES.containsKey(type)).filter(found::add).forEach(type -> collect(type, found));
    }

    /** The type of a field in JSON, with a link to its section on the page. */
    static String describe(RecordComponent component) {
        Type type = component.getGenericType();
        String name = JSON_NAMES.getOrDefault(bare(type), link(bare(type)));
        String listed = type instanceof ParameterizedType ? "list of " + name : name;
        return isNullable(component.getAnnotatedType()) ? listed + ", or null" : listed;
    }

    static List<RecordComponent> fields(Class<?> type) {
        return List.of(type.getRecordComponents());
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static String link(Class<?> type) {
        return "[%s](#%s)".formatted(type.getSimpleName(), type.getSimpleName().toLowerCase(Locale.ROOT));
    }

    private static Class<?> bare(Type type) {
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : (Class<?>) type;
    }
}
