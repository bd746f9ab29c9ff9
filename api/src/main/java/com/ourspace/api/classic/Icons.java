package com.ourspace.api.classic;

import com.ourspace.api.metadata.Category;
import com.ourspace.api.metadata.Facility;
import com.ourspace.api.metadata.Metadata;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The images of categories and facilities, as {@code data:} URLs: they need no address that the client would have to
 * know. Each icon of the metadata has an SVG file among the resources.
 */
@Component
class Icons {

    private final Map<String, String> urls;

    Icons(Metadata metadata) {
        urls = Stream.concat(
                        metadata.categories().stream().map(Category::icon),
                        metadata.facilities().stream().map(Facility::icon))
                .distinct()
                .collect(Collectors.toUnmodifiableMap(icon -> icon, Icons::read));
    }

    /** The URL of an icon of the metadata. */
    String url(String icon) {
        return Objects.requireNonNull(urls.get(icon), icon);
    }

    /** Fails at the start if an icon has no file. */
    private static String read(String icon) {
        String file = "/classic/icons/" + icon + ".svg";
        try (InputStream in = Objects.requireNonNull(Icons.class.getResourceAsStream(file), file)) {
            return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
