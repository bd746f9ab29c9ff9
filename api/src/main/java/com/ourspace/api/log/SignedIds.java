package com.ourspace.api.log;

import com.ourspace.api.web.StrictText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Ids that prove by themselves that this platform gave them to this user: UUIDs of version 8 (RFC 9562) with 60 bits of
 * nonce and 62 bits of HMAC-SHA256 over purpose, user and nonce.
 *
 * <p>So an id that nobody has seen yet is told from one that was never given, without asking anything.
 */
@Component
public class SignedIds {

    private static final String ALGORITHM = "HmacSHA256";
    private static final long NONCE_BITS = 0xFFFF_FFFF_FFFF_0FFFL;
    private static final long VERSION_8 = 0x8000L;
    private static final long PROOF_BITS = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SecretKeySpec secret;
    private final List<SignedIds> accepted;
    private final SecureRandom random = new SecureRandom();

    /**
     * Makes ids with a secret.
     *
     * @param accepted other secrets, whose ids are valid too: those used before, or soon
     */
    public SignedIds(
            @Value("${ourspace.orders.id-secret}") String secret,
            @Value("${ourspace.orders.accepted-id-secrets}") List<String> accepted) {
        this.secret = new SecretKeySpec(Base64.getDecoder().decode(secret), ALGORITHM);
        this.accepted =
                accepted.stream().map(other -> new SignedIds(other, List.of())).toList();
    }

    /** The purpose of an id; an id that is signed for one purpose is invalid for another. */
    public enum Purpose {
        ORDER,
        REGISTRATION,
        SPACE_CHANGE,
        /** Names an attempt to hand in a review, for its pictures. */
        REVIEW,
        BLOCK,
        WAITLIST_ENTRY {
            /** The name under which the ids in use are signed. */
            @Override
            public String toString() {
                return "WAITLIST_PLACE";
            }
        },
        /** A request under an idempotency key, of any kind: one key is one id. */
        REQUEST
    }

    /** An id like no other. */
    public UUID fresh(Purpose purpose, long userId) {
        return proven(purpose, userId, random.nextLong());
    }

    /** The one id that belongs to this user's idempotency key: a retry gets the same. */
    public UUID derived(Purpose purpose, long userId, String idempotencyKey) {
        return proven(purpose, userId, hmac("nonce\n" + purpose + "\n" + userId + "\n" + idempotencyKey));
    }

    /** The id that somebody sent; empty if it is none, and so was never given to anybody. */
    public static Optional<UUID> parsed(String sent) {
        try {
            return Optional.of(StrictText.uuid(sent));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }

    /** Whether this id was made here, for this purpose and this user, with any of the secrets. */
    public boolean belongsTo(Purpose purpose, UUID id, long userId) {
        return id.equals(proven(purpose, userId, id.getMostSignificantBits()))
                || accepted.stream().anyMatch(others -> others.belongsTo(purpose, id, userId));
    }

    /** The ids of the other accepted secrets. */
    public List<SignedIds> accepted() {
        return accepted;
    }

    /** A keyed digest of a text, HMAC-SHA256 in hex: equal for equal texts, and tells nobody else what the text was. */
    public String digest(String text) {
        return HexFormat.of().formatHex(mac("digest\n" + text));
    }

    private UUID proven(Purpose purpose, long userId, long nonce) {
        long high = nonce & NONCE_BITS | VERSION_8;
        long proof = hmac("proof\n" + purpose + "\n" + userId + "\n" + high);
        return new UUID(high, proof & PROOF_BITS | VARIANT);
    }

    private long hmac(String text) {
        return ByteBuffer.wrap(mac(text)).getLong();
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}
