package com.ourspace.api.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.List;

/**
 * What is wrong with one field of a body.
 *
 * @param pointer JSON pointer (RFC 6901) to the field, e.g. {@code /offers/0/price}
 * @param detail what the field must be
 */
public record FieldError(String pointer, String detail) {

    /** One problem for all the fields of a body of this type. */
    static Problem problem(Class<?> bodyType, List<FieldError> errors) {
        ValidationCode other = bodyType.getAnnotation(ValidationCode.class);
        boolean belongsThere = other != null
                && errors.stream().anyMatch(error -> error.pointer().startsWith(other.below()));
        return problem(belongsThere ? other.value() : ProblemCode.VALIDATION_FAILED, errors);
    }

    /** One problem for all the fields. */
    public static Problem problem(ProblemCode code, List<FieldError> errors) {
        return Problem.of(code).saying("count", errors.size()).with("errors", List.copyOf(errors));
    }

    /** An error in the caller's language. */
    public static FieldError of(String pointer, LocalizedMessage detail) {
        return new FieldError(pointer, detail.said());
    }

    /** What bean validation found, said as {@code field.NotBlank} has it, or as the constraint's own message has it. */
    static FieldError of(ConstraintViolation<?> violation) {
        ConstraintDescriptor<?> constraint = violation.getConstraintDescriptor();
        String own = violation.getMessageTemplate();
        String standard = "field." + constraint.getAnnotation().annotationType().getSimpleName();
        return of(
                pointer(violation.getPropertyPath().toString()),
                new LocalizedMessage(own.startsWith("{") ? standard : own, constraint.getAttributes()));
    }

    /**
     * The pointer to a property path as bean validation writes it: {@code offers[0].price} is {@code /offers/0/price}.
     */
    static String pointer(String propertyPath) {
        return "/" + propertyPath.replace("[", ".").replace("]", "").replace('.', '/');
    }
}
