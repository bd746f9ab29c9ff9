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

/** The private place in the object store where images wait for the media worker; messages carry only their keys. */
@Component
class StagingArea {

    private static final String CONTENT_TYPE = "application/octet-stream";

    private final S3Client s3;
    private final S3Settings settings;

    StagingArea(S3Client s3, S3Settings settings) {
        this.s3 = s3;
        this.settings = settings;
    }

    /**
     * Stores these images under their keys; repeating it changes nothing.
     *
     * @throws com.ourspace.api.web.ProblemException DEPENDENCY_DOWN if the object store is down
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
                .contentType(CONTENT_TYPE)
                .build();
        ContentStreamProvider content = ContentStreamProvider.fromInputStreamSupplier(photo::openUnchecked);
        s3.putObject(request, RequestBody.fromContentProvider(content, photo.bytes(), CONTENT_TYPE));
    }
}
