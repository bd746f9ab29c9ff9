package com.ourspace.media.storage;

import com.ourspace.contracts.image.ImageCommand;
import com.ourspace.contracts.image.ImageCommand.DiscardImage;
import com.ourspace.contracts.image.ImageCommand.StoreImage;
import com.ourspace.contracts.image.ImageEvent.ImageStored;
import com.ourspace.contracts.image.ImageVariant;
import com.ourspace.media.processing.ProcessingResult.Processed;
import com.ourspace.media.processing.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The stored variants of all images: public to read, under keys whose content never changes. */
@Component
public class VariantStore {
    private static final String CACHE_CONTROL = "public, max-age=31536000, immutable";
    private static final int NOT_FOUND = 404;

    private final S3Client s3;
    private final String bucket;

    VariantStore(S3Client s3, S3Settings settings) {
        this.s3 = s3;
        this.bucket = settings.bucket();
    }

    /** Stores all variants. A repeated call stores the same bytes under the same keys. */
    public ImageStored put(StoreImage command, Processed processed) {
        List<ImageVariant> variants = new ArrayList<>();
        for (Variant variant : processed.variants()) {
            String key = key(command, variant.name());
            VariantMetadata metadata = new VariantMetadata(processed.original(), variant.size());
            s3.putObject(request(key, metadata), RequestBody.fromBytes(variant.jpeg()));
            variants.add(metadata.variant(variant.name(), key, variant.jpeg().length));
        }
        return stored(
                command, processed.original().width(), processed.original().height(), variants);
    }

    /** The event of an image whose variants are stored already; empty unless all of them exist. */
    public Optional<ImageStored> find(StoreImage command) {
        List<ImageVariant> variants = new ArrayList<>();
        VariantMetadata metadata = null;
        for (String name : Variant.NAMES) {
            String key = key(command, name);
            Optional<HeadObjectResponse> head = head(key);
            metadata = head.flatMap(found -> VariantMetadata.read(found.metadata()))
                    .orElse(null);
            if (metadata == null) {
                return Optional.empty();
            }
            variants.add(metadata.variant(name, key, head.orElseThrow().contentLength()));
        }
        return Optional.ofNullable(metadata)
                .map(last ->
                        stored(command, last.original().width(), last.original().height(), variants));
    }

    /** Deletes all variants of an image; it is no error if there are none. */
    public void delete(DiscardImage command) {
        for (String name : Variant.NAMES) {
            String key = key(command, name);
            s3.deleteObject(delete -> delete.bucket(bucket).key(key));
        }
    }

    static String key(ImageCommand command, String variant) {
        String folder = switch (command.owner()) {
            case SPACE -> "spaces";
            case REVIEW -> "reviews";
        };
        return "%s/%d/%s/%s.jpg".formatted(folder, command.ownerId(), command.imageId(), variant);
    }

    private PutObjectRequest request(String key, VariantMetadata metadata) {
        return PutObjectRequest.builder()
                .bucket(bucket)
                .key(key)
                .contentType("image/jpeg")
                .cacheControl(CACHE_CONTROL)
                .acl(ObjectCannedACL.PUBLIC_READ)
                .metadata(metadata.toUserMetadata())
                .build();
    }

    private Optional<HeadObjectResponse> head(String key) {
        try {
            return Optional.of(s3.headObject(head -> head.bucket(bucket).key(key)));
        } catch (S3Exception refused) {
            if (refused.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static ImageStored stored(StoreImage command, int width, int height, List<ImageVariant> variants) {
        return new ImageStored(
                command.imageId(),
                command.owner(),
                command.ownerId(),
                command.position(),
                command.sha256(),
                width,
                height,
                variants);
    }
}
