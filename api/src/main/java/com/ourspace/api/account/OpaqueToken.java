package com.ourspace.api.account;

import com.ourspace.api.web.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** A random text that only its owner knows; the platform stores no more than its hash. */
record OpaqueToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** Creates a token of 32 random bytes. */
    static OpaqueToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new OpaqueToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256 without salt: the text is random already. */
    byte[] hash() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "OpaqueToken[…]";
    }
}
