package com.ourspace.api.web;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * A text field of a request body: read as {@link UserText#normalized} has it, and refused if it is too long or short,
 * or not fit to be shown. An absent one is valid; say {@code @NotNull} beside it where it is required.
 */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Validator.class)
@JacksonAnnotationsInside
@JsonDeserialize(using = PlainText.Reader.class)
public @interface PlainText {

    /** Fewest characters as people see them. */
    int min() default 0;

    /** Most characters as people see them. */
    int max();

    /** Whether there may be line breaks and tabs in it. */
    boolean multiline() default false;

    String message() default "{PlainText}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reads a text, and no number in its place. */
    class Reader extends StdDeserializer<String> {

        Reader() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            return parser.hasToken(JsonToken.VALUE_STRING)
                    ? UserText.normalized(parser.getString())
                    : (String) context.handleUnexpectedToken(String.class, parser);
        }
    }

    /** Asks {@link UserText}; what is wrong is the key of a text about fields. */
    class Validator implements ConstraintValidator<PlainText, String> {

        private int min;
        private int max;
        private boolean multiline;

        @Override
        public void initialize(PlainText rule) {
            min = rule.min();
            max = rule.max();
            multiline = rule.multiline();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            return UserText.violation(text, min, max, multiline)
                    .map(violation -> {
                        context.disableDefaultConstraintViolation();
                        context.buildConstraintViolationWithTemplate(violation.key())
                                .addConstraintViolation();
                        return false;
                    })
                    .orElse(true);
        }
    }
}
