package com.ourspace.api.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.List;

/**
 * An error in one field of a body.
 *
 * @param pointer JSON pointer (RFC 6901) to the field, e.g. {@code /offers/0/price}
 * @param detail what the field must be
 */
public record FieldError(String pointer, String detail) {

    /** The problem for these errors in a body of this type. */
    static Problem problem(Class<?> bodyType, List<FieldError> errors) {
        ValidationCode other = bodyType.getAnnotation(ValidationCode.class);
        boolean hasOtherCode = other != null
                && errors.stream().anyMatch(error -> error.pointer().startsWith(other.below()));
        return problem(hasOtherCode ? other.value() : ProblemCode.VALIDATION_FAILED, errors);
    }

    /** The problem for these errors. */
    public static Problem problem(ProblemCode code, List<FieldError> errors) {
        return Problem.of(code).withDetailValue("count", errors.size()).with("errors", List.copyOf(errors));
    }

    /** An error in the caller's language. */
    public static FieldError of(String pointer, LocalizedMessage detail) {
        return new FieldError(pointer, detail.text());
    }

    /**
     * Translates a violation of bean validation, with the text {@code field.NotBlank} or the constraint's own message.
     */
    static FieldError of(ConstraintViolation<?> violation) {
        ConstraintDescriptor<?> constraint = violation.getConstraintDescriptor();
        String own = violation.getMessageTemplate();
        String standard = "field." + constraint.getAnnotation().annotationType().getSimpleName();
        return of(
                pointer(violation.getPropertyPath().toString()),
                new LocalizedMessage(own.startsWith("{") ? standard : own, constraint.getAttributes()));
    }

    /** Converts a property path of bean validation to a pointer: {@code offers[0].price} to {@code /offers/0/price}. */
    static String pointer(String propertyPath) {
        return "/" + propertyPath.replace("[", ".").replace("]", "").replace('.', '/');
    }
}
