package com.ourspace.api.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Entity tags of spaces: the version, which a change has to name, a digest of the answer, which also changes with data
 * that the host does not edit, and a proof (HMAC-SHA256) that the tag was issued here for this space, so that tags need
 * not be stored.
 *
 * <p>The version alone, in quotes, is also a valid tag.
 */
@Component
public class VersionTags {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern TAG = Pattern.compile("(0|[1-9][0-9]{0,8})(?:\\.([0-9a-f]+)\\.([0-9a-f]+))?");
    private static final int PROOF_BYTES = 8;

    private final SecretKeySpec secret;
    private final List<SecretKeySpec> valid;

    VersionTags(
            @Value("${ourspace.orders.id-secret}") String secret,
            @Value("${ourspace.orders.accepted-id-secrets}") List<String> accepted) {
        this.secret = key(secret);
        this.valid = Stream.concat(Stream.of(secret), accepted.stream())
                .map(VersionTags::key)
                .toList();
    }

    private static SecretKeySpec key(String base64) {
        return new SecretKeySpec(Base64.getDecoder().decode(base64), ALGORITHM);
    }

    /**
     * Returns the unquoted tag of an answer.
     *
     * @param digest digest of the answer, in hex
     */
    public String tag(long spaceId, int version, String digest) {
        return version + "." + digest + "." + proof(secret, spaceId, version, digest);
    }

    /** The version that this tag was issued for; empty if it was not issued for this space. */
    OptionalInt version(long spaceId, String opaque) {
        Matcher tag = TAG.matcher(opaque);
        if (!tag.matches()) {
            return OptionalInt.empty();
        }
        int version = Integer.parseInt(tag.group(1));
        boolean wasIssued = tag.group(2) == null
                || valid.stream().anyMatch(key -> isEqual(tag.group(3), proof(key, spaceId, version, tag.group(2))));
        return wasIssued ? OptionalInt.of(version) : OptionalInt.empty();
    }

    private static String proof(SecretKeySpec secret, long spaceId, int version, String digest) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            byte[] proof = mac.doFinal(
                    ("space tag\n" + spaceId + "\n" + version + "\n" + digest).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(proof, 0, PROOF_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
