package com.ourspace.standalone.kakao;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The authorization codes that were issued and not exchanged yet. A code is good once and for a minute, and only for
 * the client, the address and the verifier that belong to its request.
 */
final class AuthorizationCodes {

    private static final Duration LIFETIME = Duration.ofSeconds(60);
    private static final int BYTES = 24;
    private static final int MAX_CODES = 10_000;

    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;
    private final Map<String, Issued> issued = new LinkedHashMap<>();

    AuthorizationCodes(InstantSource clock) {
        this.clock = clock;
    }

    /** Issues a code for a person. */
    synchronized String issue(AuthorizationRequest request, DemoPerson person) {
        if (issued.size() >= MAX_CODES) {
            issued.remove(issued.keySet().iterator().next());
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        issued.put(code, new Issued(request, person, clock.instant().plus(LIFETIME)));
        return code;
    }

    /** The person that a code was issued for; empty if it is not good for this exchange, and then never again. */
    Optional<DemoPerson> exchange(FormParameters sent) {
        return Optional.ofNullable(taken(sent.get("code")))
                .filter(code -> clock.instant().isBefore(code.expiresAt()))
                .filter(code -> code.request().clientId().equals(sent.get("client_id")))
                .filter(code -> code.request().redirectUri().toString().equals(sent.get("redirect_uri")))
                .filter(code -> isVerified(code.request().codeChallenge(), sent.get("code_verifier")))
                .map(Issued::person);
    }

    private synchronized @Nullable Issued taken(String code) {
        return issued.remove(code);
    }

    /** A verifier without a challenge is refused, too (RFC 9700, section 2.1.1). */
    private static boolean isVerified(String challenge, String verifier) {
        return challenge.equals(verifier.isEmpty() ? "" : s256(verifier));
    }

    private static String s256(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private record Issued(AuthorizationRequest request, DemoPerson person, Instant expiresAt) {}
}
