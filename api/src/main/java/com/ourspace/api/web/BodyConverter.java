package com.ourspace.api.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON bodies of bounded size; where one cannot be bound, says everything that is wrong with it, not just the
 * first thing.
 */
class BodyConverter extends JacksonJsonHttpMessageConverter {

    static final int LIMIT_BYTES = 64 * 1024;

    private final BodyDiagnosis diagnosis;

    BodyConverter(JsonMapper json, BodyDiagnosis diagnosis) {
        super(json);
        this.diagnosis = diagnosis;
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        byte[] body = bounded(message);
        try {
            return super.read(type, new Buffered(message.getHeaders(), body), hints);
        } catch (HttpMessageNotReadableException unreadable) {
            throw diagnosis.of(body, type.getType(), unreadable).exception();
        }
    }

    private static byte[] bounded(HttpInputMessage message) throws IOException {
        boolean announced = message.getHeaders().getContentLength() > LIMIT_BYTES;
        byte[] body = announced ? new byte[0] : message.getBody().readNBytes(LIMIT_BYTES + 1);
        if (announced || body.length > LIMIT_BYTES) {
            throw Problem.of(ProblemCode.BODY_TOO_LARGE, "json")
                    .saying("most", LIMIT_BYTES)
                    .exception();
        }
        return body;
    }

    private record Buffered(HttpHeaders headers, byte[] body) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
