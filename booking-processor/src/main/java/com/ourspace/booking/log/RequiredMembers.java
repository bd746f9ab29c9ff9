package com.ourspace.booking.log;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** JSON can leave out what a record's type says is always there; that is found out here, not somewhere behind. */
final class RequiredMembers {

    private RequiredMembers() {}

    /**
     * Looks through a message and the records in it.
     *
     * @throws DeserializationFailure naming the first member that is missing and not {@link Nullable}
     */
    static void require(Object value) {
        for (RecordComponent member : components(value)) {
            Object inner = read(member, value);
            if (inner != null) {
                require(inner);
            } else if (!member.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new DeserializationFailure("member " + member.getName() + " is missing");
            }
        }
        if (value instanceof Iterable<?> elements) {
            elements.forEach(RequiredMembers::require);
        }
    }

    private static RecordComponent[] components(Object value) {
        return value.getClass().isRecord() ? value.getClass().getRecordComponents() : new RecordComponent[0];
    }

    private static @Nullable Object read(RecordComponent member, Object value) {
        try {
            return member.getAccessor().invoke(value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a public record can be read", impossible);
        }
    }
}
