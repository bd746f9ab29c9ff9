package com.ourspace.api.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Entity tags of spaces, which begin with the version that a change has to name. What follows is a digest of what was
 * shown, which changes with things that are not the host's to edit, and a proof (HMAC-SHA256) that the tag was issued
 * here, for this space: nothing has to be remembered to tell it from a tag that somebody made up.
 *
 * <p>The number alone, in quotes, is the tag of a version that was given in the body of an answer.
 */
@Component
public class VersionTags {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern TAG = Pattern.compile("(0|[1-9][0-9]{0,8})(?:\\.([0-9a-f]+)\\.([0-9a-f]+))?");
    private static final int PROOF_BYTES = 8;

    private final SecretKeySpec secret;

    VersionTags(@Value("${ourspace.orders.id-secret}") String secret) {
        this.secret = new SecretKeySpec(Base64.getDecoder().decode(secret), ALGORITHM);
    }

    /**
     * The tag, without quotes, of a version of a space as it was shown.
     *
     * @param digest of what was shown, hex
     */
    public String tag(long spaceId, int version, String digest) {
        return version + "." + digest + "." + proof(spaceId, version, digest);
    }

    /** The version that this tag of the space was issued for; empty if it never was. */
    OptionalInt version(long spaceId, String opaque) {
        Matcher tag = TAG.matcher(opaque);
        if (!tag.matches()) {
            return OptionalInt.empty();
        }
        int version = Integer.parseInt(tag.group(1));
        boolean wasIssued = tag.group(2) == null || isEqual(tag.group(3), proof(spaceId, version, tag.group(2)));
        return wasIssued ? OptionalInt.of(version) : OptionalInt.empty();
    }

    private String proof(long spaceId, int version, String digest) {
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
