package com.ourspace.api.space;

import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The parts of a multipart request: one {@code space} in JSON, and {@code images}. */
record Upload(JsonNode space, List<Photo> photos) {

    static final String SPACE = "space";
    static final String IMAGES = "images";
    private static final int MOST_JSON_BYTES = 64 * 1024;

    /**
     * Reads the parts; the pictures stay where the server has put them.
     *
     * @throws ProblemException MALFORMED_REQUEST or BODY_TOO_LARGE
     */
    static Upload read(HttpServletRequest request, JsonMapper json) throws IOException, ServletException {
        Part space = request.getPart(SPACE);
        if (space == null) {
            throw malformed("partMissing");
        }
        return new Upload(form(space, json), photos(request));
    }

    /** The pictures alone. */
    static List<Photo> photos(HttpServletRequest request) throws IOException, ServletException {
        return request.getParts().stream()
                .filter(part -> part.getName().equals(IMAGES))
                .map(Upload::photo)
                .toList();
    }

    private static JsonNode form(Part space, JsonMapper json) throws IOException {
        if (space.getSize() > MOST_JSON_BYTES) {
            throw Problem.of(ProblemCode.BODY_TOO_LARGE, "part")
                    .saying("part", SPACE)
                    .saying("most", MOST_JSON_BYTES)
                    .exception();
        }
        try (InputStream in = space.getInputStream()) {
            return json.readTree(in);
        } catch (JacksonException noJson) {
            throw malformed("partNoJson");
        }
    }

    private static Photo photo(Part part) {
        return new Photo(DisplayName.of(part.getSubmittedFileName()), part.getSize(), part::getInputStream);
    }

    private static ProblemException malformed(String which) {
        return Problem.of(ProblemCode.MALFORMED_REQUEST, which)
                .saying("part", SPACE)
                .exception();
    }
}
