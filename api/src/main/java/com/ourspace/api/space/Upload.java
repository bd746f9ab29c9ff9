package com.ourspace.api.space;

import com.ourspace.api.web.JsonParts;
import com.ourspace.api.web.ProblemException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The parts of a multipart request: {@code space} in JSON, and {@code images}. */
record Upload(ObjectNode space, List<Photo> photos) {

    static final String SPACE = "space";
    static final String IMAGES = "images";

    /**
     * Reads the parts; the images stay in the server's temporary files.
     *
     * @throws ProblemException MALFORMED_REQUEST or BODY_TOO_LARGE
     */
    static Upload read(HttpServletRequest request, JsonParts parts) throws IOException, ServletException {
        return new Upload(parts.read(request, SPACE, ObjectNode.class), photos(request, IMAGES));
    }

    /** Reads the images only, which are the parts of this name. */
    static List<Photo> photos(HttpServletRequest request, String name) throws IOException, ServletException {
        return request.getParts().stream()
                .filter(part -> part.getName().equals(name))
                .map(Upload::photo)
                .toList();
    }

    private static Photo photo(Part part) {
        return new Photo(DisplayName.of(part.getSubmittedFileName()), part.getSize(), part::getInputStream);
    }
}
