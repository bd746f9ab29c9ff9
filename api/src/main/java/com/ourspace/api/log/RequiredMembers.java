package com.ourspace.api.log;

import com.ourspace.api.log.EventReader.Unreadable;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** JSON can leave out what a record's type says is always there; decoding finds that out, not somebody behind it. */
final class RequiredMembers {

    private RequiredMembers() {}

    /**
     * Looks through a message and the records in it.
     *
     * @throws Unreadable naming the first member that is missing and not {@link Nullable}
     */
    static void require(Object value) throws Unreadable {
        for (RecordComponent member : components(value)) {
            Object inner = read(member, value);
            if (inner != null) {
                require(inner);
            } else if (!member.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new Unreadable("member " + member.getName() + " is missing", null);
            }
        }
        if (value instanceof Iterable<?> elements) {
            for (Object element : elements) {
                if (element == null) {
                    throw new Unreadable("an element of a list is missing", null);
                }
                require(element);
            }
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
