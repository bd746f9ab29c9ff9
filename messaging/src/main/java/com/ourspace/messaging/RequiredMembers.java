package com.ourspace.messaging;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds members that a record's type requires and its JSON left out, so that no reader meets a null where the type
 * promises none.
 */
final class RequiredMembers {

    /** Reflection returns new copies to each caller, and every record of the log is checked. */
    private static final ClassValue<List<Member>> MEMBERS = new ClassValue<>() {
        @Override
        protected List<Member> computeValue(Class<?> type) {
            return type.isRecord()
                    ? Stream.of(type.getRecordComponents()).map(Member::of).toList()
                    : List.of();
        }
    };

    private RequiredMembers() {}

    /**
     * Checks a message and the records in it.
     *
     * @throws DeserializationFailure naming the first member that is missing and not {@link Nullable}
     */
    static void require(Object value) {
        for (Member member : MEMBERS.get(value.getClass())) {
            Object inner = member.read(value);
            if (inner != null) {
                require(inner);
            } else if (member.isRequired()) {
                throw new DeserializationFailure("member " + member.component().getName() + " is missing");
            }
        }
        if (value instanceof Iterable<?> elements) {
            for (Object element : elements) {
                if (element == null) {
                    throw new DeserializationFailure("an element of a list is missing");
                }
                require(element);
            }
        }
    }

    private record Member(RecordComponent component, boolean isRequired) {

        static Member of(RecordComponent component) {
            return new Member(component, !component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }

        @Nullable
        Object read(Object value) {
            try {
                return component.getAccessor().invoke(value);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("a public record can be read", impossible);
            }
        }
    }
}
