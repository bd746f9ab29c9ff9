package com.ourspace.api.web;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON bodies of bounded size with {@link JsonBodies}. */
class BodyConverter extends JacksonJsonHttpMessageConverter {

    /** Enough for a space with the longest possible description. */
    static final int LIMIT_BYTES = 128 * 1024;

    private final JsonBodies bodies;

    BodyConverter(JsonMapper json, JsonBodies bodies) {
        super(json);
        this.bodies = bodies;
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        byte[] body = bounded(message);
        ReceivedBody.keep(body);
        return bodies.read(body, type.getType());
    }

    private static byte[] bounded(HttpInputMessage message) throws IOException {
        long announced = message.getHeaders().getContentLength();
        boolean isTooLarge = announced > LIMIT_BYTES;
        // A buffer of the announced length; one of the limit's size for each small body would soon fill the heap.
        int most = announced < 0 ? LIMIT_BYTES + 1 : (int) announced;
        byte[] body = isTooLarge ? new byte[0] : message.getBody().readNBytes(most);
        if (isTooLarge || body.length > LIMIT_BYTES) {
            throw Problem.of(ProblemCode.BODY_TOO_LARGE, "json")
                    .withDetailValue("most", LIMIT_BYTES)
                    .exception();
        }
        return body;
    }
}
