package com.ourspace.api.reservation;

import com.ourspace.api.web.PlainText;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.UserText;
import com.ourspace.api.web.ValidationCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A guest's payment for a hold.
 *
 * @param amount whole KRW; has to be the price of the order
 */
@ValidationCode(value = ProblemCode.BOOKER_INVALID, below = "/booker")
record PaymentRequest(
        @NotNull @Valid BookerDetails booker, @NotNull Long amount) {

    /** The person who comes. Personal data: its text never appears in logs. */
    record BookerDetails(
            @NotNull @PlainText(min = 1, max = 45) String name,

            @NotNull @Pattern(regexp = "\\+[1-9][0-9]{6,14}", message = "field.phone")
            String phone,

            @NotNull @PlainText(min = 1, max = 254) @Size(max = 254) @Email(regexp = UserText.VISIBLE)
            String email,

            @PlainText(max = 200) @Nullable String purpose,

            @PlainText(max = 500, multiline = true) @Nullable
            String request) {

        @Override
        public String toString() {
            return "BookerDetails[…]";
        }
    }
}
