package com.ourspace.api.reservation;

import com.ourspace.api.web.InvalidAs;
import com.ourspace.api.web.ProblemCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A guest pays for a hold, and says who comes.
 *
 * @param amount whole KRW; must be the order's price
 */
@InvalidAs(value = ProblemCode.BOOKER_INVALID, below = "/booker")
record PaymentRequest(
        @NotNull @Valid BookerDetails booker, @NotNull Long amount) {

    String digest() {
        return Digest.of(amount, booker.name(), booker.phone(), booker.email(), booker.purpose(), booker.request());
    }

    /** Who comes: personal data, and so silent about itself. */
    record BookerDetails(
            @NotBlank @Size(max = 45) String name,

            @NotNull @Pattern(regexp = "\\+[1-9][0-9]{6,14}", message = "field.phone")
            String phone,

            @NotBlank @Email @Size(max = 254) String email,
            @Size(max = 200) @Nullable String purpose,
            @Size(max = 500) @Nullable String request) {

        @Override
        public String toString() {
            return "BookerDetails[…]";
        }
    }
}
