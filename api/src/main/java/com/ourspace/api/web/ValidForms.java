package com.ourspace.api.web;

import jakarta.validation.Validator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks forms that Spring does not check, with the bean validation and the problems of a JSON body. */
@Component
public class ValidForms {

    private final Validator validator;

    ValidForms(Validator validator) {
        this.validator = validator;
    }

    /**
     * Returns the form if it is valid.
     *
     * @throws ProblemException the problem of its fields, all of them at once
     */
    public <T> T require(T form) {
        List<FieldError> errors = validator.validate(form).stream()
                .map(FieldError::of)
                .sorted((one, other) -> one.pointer().compareTo(other.pointer()))
                .toList();
        if (!errors.isEmpty()) {
            throw FieldError.problem(form.getClass(), errors).exception();
        }
        return form;
    }
}
