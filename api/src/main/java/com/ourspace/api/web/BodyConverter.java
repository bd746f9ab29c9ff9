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
        boolean announced = message.getHeaders().getContentLength() > LIMIT_BYTES;
        byte[] body = announced ? new byte[0] : message.getBody().readNBytes(LIMIT_BYTES + 1);
        if (announced || body.length > LIMIT_BYTES) {
            throw Problem.of(ProblemCode.BODY_TOO_LARGE, "json")
                    .withDetailValue("most", LIMIT_BYTES)
                    .exception();
        }
        return body;
    }
}
