package com.ourspace.api.catalog;

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

    private final String publicUrl;
    private final ObjectReader variants;

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
        ImageVariant[] read = variants.readValue(stored);
        return Stream.of(read).map(this::link).toList();
    }

    private ImageLink link(ImageVariant variant) {
        return new ImageLink(variant.name(), publicUrl + variant.key(), variant.width(), variant.height());
    }
}
