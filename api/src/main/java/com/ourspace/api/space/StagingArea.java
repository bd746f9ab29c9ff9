package com.ourspace.api.space;

import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.space.StagedImage;
import java.util.List;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Where pictures wait, private, until the media worker takes them: messages carry only where they lie. */
@Component
class StagingArea {

    private static final String OPAQUE = "application/octet-stream";

    private final S3Client s3;
    private final S3Settings settings;

    StagingArea(S3Client s3, S3Settings settings) {
        this.s3 = s3;
        this.settings = settings;
    }

    /**
     * Puts these pictures where their keys say; once more does no harm.
     *
     * @throws com.ourspace.api.web.ProblemException DEPENDENCY_DOWN if the store is away
     */
    void put(List<IdentifiedPhoto> photos) {
        try {
            photos.forEach(this::put);
        } catch (SdkException away) {
            throw Problem.of(ProblemCode.DEPENDENCY_DOWN, "pictures").exception(away);
        }
    }

    private void put(IdentifiedPhoto identified) {
        StagedImage image = identified.image();
        Photo photo = identified.photo();
        PutObjectRequest request = PutObjectRequest.builder()
                .bucket(settings.bucket())
                .key(image.stagedKey())
                .contentType(OPAQUE)
                .build();
        ContentStreamProvider content = ContentStreamProvider.fromInputStreamSupplier(photo::openUnchecked);
        s3.putObject(request, RequestBody.fromContentProvider(content, photo.bytes(), OPAQUE));
    }
}
