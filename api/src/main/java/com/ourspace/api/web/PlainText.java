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
 * A text field of a request body: normalized by {@link UserText#normalized}, and refused if it is too long, too short
 * or not displayable. An absent one is valid; add {@code @NotNull} if it is required.
 */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Validator.class)
@JacksonAnnotationsInside
@JsonDeserialize(using = PlainText.Reader.class)
public @interface PlainText {

    /** Minimum number of user-perceived characters. */
    int min() default 0;

    /** Maximum number of user-perceived characters. */
    int max();

    /** Whether line breaks and tabs are allowed. */
    boolean multiline() default false;

    String message() default "{PlainText}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reads a JSON string; other values are refused. */
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

    /** Validates with {@link UserText}; the violation is the key of a text about fields. */
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
