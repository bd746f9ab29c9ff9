package com.ourspace.api.space;

import com.ourspace.contracts.space.StagedImage;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads, checks and stages the images of a multipart request. */
@Component
public class ImageUpload {

    private final StagingArea staging;

    ImageUpload(StagingArea staging) {
        this.staging = staging;
    }

    /**
     * Returns the images of the request, unchecked, for a caller that reports what is wrong with them together with
     * everything else.
     *
     * @param part name of their parts
     */
    public List<Photo> readUnchecked(HttpServletRequest request, String part) throws IOException, ServletException {
        return Upload.photos(request, part);
    }

    /**
     * Returns the images of the request, checked as far as their headers tell.
     *
     * @param part name of their parts
     * @param max how many there may be
     * @throws com.ourspace.api.web.ProblemException the IMAGE code of the first violation, with all of them
     */
    public List<Photo> read(HttpServletRequest request, String part, int max) throws IOException, ServletException {
        List<Photo> photos = Upload.photos(request, part);
        ImageViolation.requireNone(ImageViolation.of(photos, 0, max));
        return photos;
    }

    /**
     * Stages the images; equal bytes are one image.
     *
     * @param submissionId id of the attempt, from which their ids and keys are derived
     * @throws com.ourspace.api.web.ProblemException DEPENDENCY_DOWN if the object store is down
     */
    public List<StagedImage> stage(UUID submissionId, List<Photo> photos) {
        List<IdentifiedPhoto> identified = IdentifiedPhoto.of(submissionId, photos);
        staging.put(identified);
        return identified.stream().map(IdentifiedPhoto::image).toList();
    }
}
