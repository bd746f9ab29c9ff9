package com.ourspace.api.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A refresh token; its text never appears in logs. */
record Refresh(
        @NotBlank @Size(max = 200) @Pattern(regexp = "[!-~]*", message = "field.token")
        String refreshToken) {

    @Override
    public String toString() {
        return "Refresh[…]";
    }
}
