package com.ourspace.api.catalog;

import com.ourspace.api.web.Language;
import com.ourspace.api.web.VersionTags;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with an ETag made of the answer itself, so that it changes with anything that is shown. */
@Component
class ETagResponses {

    private static final int TAG_BYTES = 8;

    private final JsonMapper json;
    private final VersionTags tags;

    ETagResponses(JsonMapper json, VersionTags tags) {
        this.json = json;
        this.tags = tags;
    }

    /** The answer, to be asked for again each time; Spring makes it a 304 for who has it already. */
    ResponseEntity<byte[]> ok(Object view) {
        return ok(view, UnaryOperator.identity(), _ -> {});
    }

    /** A space, which has words in the caller's language; its tag names the version that a change of it has to name. */
    ResponseEntity<byte[]> space(SpaceDetail space) {
        return ok(space, digest -> tags.tag(space.id(), space.version(), digest), Language::name);
    }

    private ResponseEntity<byte[]> ok(Object view, UnaryOperator<String> tag, Consumer<HttpHeaders> more) {
        byte[] body = json.writeValueAsBytes(view);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .varyBy(HttpHeaders.AUTHORIZATION)
                .headers(more)
                .eTag(tag.apply(HexFormat.of().formatHex(sha256(body), 0, TAG_BYTES)))
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
