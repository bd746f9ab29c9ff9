package com.ourspace.media.storage;

import com.ourspace.contracts.image.DiscardImage;
import com.ourspace.contracts.image.ImageCommand;
import com.ourspace.contracts.image.ImageStored;
import com.ourspace.contracts.image.ImageVariant;
import com.ourspace.contracts.image.StoreImage;
import com.ourspace.media.processing.ProcessingResult.Developed;
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

/** The stored sizes of every picture, public to read, under keys that never change what they mean. */
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

    /** Puts all prints up; doing it again puts the same bytes under the same keys. */
    public ImageStored put(StoreImage command, Developed developed) {
        List<ImageVariant> variants = new ArrayList<>();
        for (Variant variant : developed.variants()) {
            String key = key(command, variant.name());
            VariantKey label = new VariantKey(developed.original(), variant.size());
            s3.putObject(request(key, label), RequestBody.fromBytes(variant.jpeg()));
            variants.add(label.variant(variant.name(), key, variant.jpeg().length));
        }
        return stored(
                command, developed.original().width(), developed.original().height(), variants);
    }

    /** The picture as it was put up before; empty unless all of its prints are there. */
    public Optional<ImageStored> find(StoreImage command) {
        List<ImageVariant> variants = new ArrayList<>();
        VariantKey label = null;
        for (String name : Variant.NAMES) {
            String key = key(command, name);
            Optional<HeadObjectResponse> head = head(key);
            label = head.flatMap(found -> VariantKey.read(found.metadata())).orElse(null);
            if (label == null) {
                return Optional.empty();
            }
            variants.add(label.variant(name, key, head.orElseThrow().contentLength()));
        }
        return Optional.ofNullable(label)
                .map(last ->
                        stored(command, last.original().width(), last.original().height(), variants));
    }

    /** Takes all prints down; that there are none is as good. */
    public void remove(DiscardImage command) {
        for (String name : Variant.NAMES) {
            String key = key(command, name);
            s3.deleteObject(delete -> delete.bucket(bucket).key(key));
        }
    }

    static String key(ImageCommand command, String variant) {
        String shelf = switch (command.owner()) {
            case SPACE -> "spaces";
            case REVIEW -> "reviews";
        };
        return "%s/%d/%s/%s.jpg".formatted(shelf, command.ownerId(), command.imageId(), variant);
    }

    private PutObjectRequest request(String key, VariantKey label) {
        return PutObjectRequest.builder()
                .bucket(bucket)
                .key(key)
                .contentType("image/jpeg")
                .cacheControl(CACHE_CONTROL)
                .acl(ObjectCannedACL.PUBLIC_READ)
                .metadata(label.metadata())
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
