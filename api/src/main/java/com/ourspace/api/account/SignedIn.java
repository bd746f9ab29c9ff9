package com.ourspace.api.account;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who makes the request. A controller asks for it by a parameter of this type, or {@code Optional} of it where
 * strangers are welcome, too.
 */
public record SignedIn(long userId, Role role) {

    /** Whoever makes the request at hand; empty for strangers. */
    public static Optional<SignedIn> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }
}
