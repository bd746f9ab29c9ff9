package com.ourspace.api.space;

import com.ourspace.contracts.space.StagedImage;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes the pictures of a multipart request, for whatever they are of: judged at the door, then staged. */
@Component
public class ImageUpload {

    private final StagingArea staging;

    ImageUpload(StagingArea staging) {
        this.staging = staging;
    }

    /**
     * The pictures that came, found to be in order as far as their headers tell.
     *
     * @param most so many, or less, or none
     * @throws com.ourspace.api.web.ProblemException the IMAGE code of the first flaw, with all of them
     */
    public List<Photo> read(HttpServletRequest request, int most) throws IOException, ServletException {
        List<Photo> photos = Upload.photos(request);
        ImageViolation.requireNone(ImageViolation.of(photos, 0, most));
        return photos;
    }

    /**
     * Stages them; the same bytes twice are one picture.
     *
     * @param submissionId names the attempt: their ids and their places are derived from it
     * @throws com.ourspace.api.web.ProblemException DEPENDENCY_DOWN if the store is away
     */
    public List<StagedImage> stage(UUID submissionId, List<Photo> photos) {
        List<IdentifiedPhoto> identified = IdentifiedPhoto.of(submissionId, photos);
        staging.put(identified);
        return identified.stream().map(IdentifiedPhoto::image).toList();
    }
}
