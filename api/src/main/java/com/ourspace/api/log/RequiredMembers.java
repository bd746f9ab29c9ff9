package com.ourspace.api.log;

import com.ourspace.api.log.EventReader.Unreadable;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds members that a record's type requires and its JSON left out. Decoding finds that out, so that no reader meets a
 * null where the type promises none.
 */
final class RequiredMembers {

    /** Reflection gives each caller new copies; every record of the log is asked for. */
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
     * Looks through a message and the records in it.
     *
     * @throws Unreadable naming the first member that is missing and not {@link Nullable}
     */
    static void require(Object value) throws Unreadable {
        for (Member member : MEMBERS.get(value.getClass())) {
            Object inner = member.read(value);
            if (inner != null) {
                require(inner);
            } else if (member.isRequired()) {
                throw new Unreadable("member " + member.component().getName() + " is missing", null);
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
