package com.ourspace.api.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ourspace.contracts.image.ImageVariant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Turns stored variants into links that a browser can follow. */
@Component
public class ImageLinks {

    /** Some 600 bytes each: those of the first pages of lists, which are shown again and again. */
    private static final int MAX_READ = 10_000;

    private final String publicUrl;
    private final ObjectReader variants;
    private final Cache<String, List<ImageLink>> read =
            Caffeine.newBuilder().maximumSize(MAX_READ).executor(Runnable::run).build();

    public ImageLinks(@Value("${ourspace.s3.public-url}") String publicUrl, JsonMapper json) {
        this.publicUrl = publicUrl.endsWith("/") ? publicUrl : publicUrl + "/";
        this.variants = json.readerFor(ImageVariant[].class);
    }

    /**
     * Returns the links of one image, smallest first.
     *
     * @param stored a JSON list of variants; null while the image is not ready
     */
    public List<ImageLink> of(@Nullable String stored) {
        if (stored == null) {
            return List.of();
        }
        return read.get(stored, this::parsed);
    }

    private List<ImageLink> parsed(String stored) {
        ImageVariant[] all = variants.readValue(stored);
        return Stream.of(all).map(this::link).toList();
    }

    private ImageLink link(ImageVariant variant) {
        return new ImageLink(variant.name(), publicUrl + variant.key(), variant.width(), variant.height());
    }
}
