package com.ourspace.api.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/** Reads a JSON part of a multipart request as strictly as a whole body, whatever media type the part names. */
@Component
public class JsonParts {

    private final JsonBodies bodies;
    private final ValidForms forms;

    JsonParts(JsonBodies bodies, ValidForms forms) {
        this.bodies = bodies;
        this.forms = forms;
    }

    /**
     * Returns the part of this name.
     *
     * @throws ProblemException MALFORMED_REQUEST, BODY_TOO_LARGE, or the problem of its fields
     */
    public <T> T read(HttpServletRequest request, String name, Class<T> type) throws IOException, ServletException {
        Part part = request.getPart(name);
        if (part == null) {
            throw Problem.of(ProblemCode.MALFORMED_REQUEST, "partMissing")
                    .withDetailValue("part", name)
                    .exception();
        }
        if (part.getSize() > BodyConverter.LIMIT_BYTES) {
            throw Problem.of(ProblemCode.BODY_TOO_LARGE, "part")
                    .withDetailValue("part", name)
                    .withDetailValue("most", BodyConverter.LIMIT_BYTES)
                    .exception();
        }
        try (InputStream in = part.getInputStream()) {
            return forms.require(type.cast(bodies.read(in.readAllBytes(), type)));
        }
    }
}
