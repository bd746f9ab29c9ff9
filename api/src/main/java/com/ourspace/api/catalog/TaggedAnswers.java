package com.ourspace.api.catalog;

import com.ourspace.api.web.Language;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with an ETag made of the answer itself, so that it changes with anything that is shown. */
@Component
class TaggedAnswers {

    private static final int TAG_BYTES = 8;

    private final JsonMapper json;

    TaggedAnswers(JsonMapper json) {
        this.json = json;
    }

    /** The answer, to be asked for again each time; Spring makes it a 304 for who has it already. */
    ResponseEntity<byte[]> ok(Object view, String tagPrefix) {
        return ok(view, tagPrefix, _ -> {});
    }

    /** Likewise, of a view with words in the caller's language. */
    ResponseEntity<byte[]> worded(Object view, String tagPrefix) {
        return ok(view, tagPrefix, Language::name);
    }

    private ResponseEntity<byte[]> ok(Object view, String tagPrefix, Consumer<HttpHeaders> more) {
        byte[] body = json.writeValueAsBytes(view);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .varyBy(HttpHeaders.AUTHORIZATION)
                .headers(more)
                .eTag(tagPrefix + HexFormat.of().formatHex(sha256(body), 0, TAG_BYTES))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
