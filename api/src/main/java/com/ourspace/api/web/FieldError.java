package com.ourspace.api.web;

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
        InvalidAs other = bodyType.getAnnotation(InvalidAs.class);
        boolean belongsThere = other != null
                && errors.stream().anyMatch(error -> error.pointer().startsWith(other.below()));
        return problem(belongsThere ? other.value() : ProblemCode.VALIDATION_FAILED, errors);
    }

    /** One problem for all the fields. */
    public static Problem problem(ProblemCode code, List<FieldError> errors) {
        String detail = errors.size() == 1 ? "One field is not valid." : errors.size() + " fields are not valid.";
        return Problem.of(code, detail).with("errors", List.copyOf(errors));
    }

    /**
     * The pointer to a property path as bean validation writes it: {@code offers[0].price} is {@code /offers/0/price}.
     */
    static String pointer(String propertyPath) {
        return "/" + propertyPath.replace("[", ".").replace("]", "").replace('.', '/');
    }
}
