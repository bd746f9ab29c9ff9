package com.ourspace.api.catalog;

import com.ourspace.api.web.Language;
import com.ourspace.api.web.Sha256;
import com.ourspace.api.web.VersionTags;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Builds responses whose ETag is a digest of the body, so that it changes with everything that is shown. */
@Component
class ETagResponses {

    private static final int TAG_BYTES = 8;

    private final JsonMapper json;
    private final VersionTags tags;

    ETagResponses(JsonMapper json, VersionTags tags) {
        this.json = json;
        this.tags = tags;
    }

    /** A response to be revalidated each time; Spring answers 304 if the client's ETag matches. */
    ResponseEntity<byte[]> ok(Object view) {
        return ok(view, UnaryOperator.identity(), _ -> {});
    }

    /**
     * A space, with texts in the caller's language; its tag contains the version that If-Match of a change has to name.
     */
    ResponseEntity<byte[]> space(SpaceDetail space) {
        return ok(space, digest -> tags.tag(space.id(), space.version(), digest), Language::addHeaders);
    }

    private ResponseEntity<byte[]> ok(Object view, UnaryOperator<String> tag, Consumer<HttpHeaders> more) {
        byte[] body = json.writeValueAsBytes(view);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .varyBy(HttpHeaders.AUTHORIZATION)
                .headers(more)
                .eTag(tag.apply(HexFormat.of().formatHex(Sha256.of(body), 0, TAG_BYTES)))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
