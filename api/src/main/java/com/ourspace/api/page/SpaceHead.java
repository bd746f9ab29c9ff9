package com.ourspace.api.page;

import com.ourspace.api.catalog.ImageLink;
import com.ourspace.api.catalog.SpacePreview;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes what messengers and search engines read of a space into the head of a document: they run no scripts. The texts
 * are the host's own, in whatever language they are, so they are the same for every reader.
 */
final class SpaceHead {

    static final String SITE = "OURSPACE";

    private static final Pattern TITLE = Pattern.compile("<title>[^<]*</title>");
    /** The description of the page as a whole, in whose place that of the space stands. */
    private static final Pattern DESCRIPTION = Pattern.compile("<meta name=\"description\" content=\"[^\"]*\" ?/?>");

    private static final String END = "</head>";

    private final StructuredData structuredData;
    private final @Nullable URI publicUrl;

    SpaceHead(StructuredData structuredData, @Nullable URI publicUrl) {
        this.structuredData = structuredData;
        this.publicUrl = publicUrl;
    }

    /** A document with the head of a space. */
    byte[] of(String document, SpacePreview space) {
        StringBuilder head = new StringBuilder();
        Optional<String> url = url(space.id());
        meta(head, "name", "description", space.subTitle());
        meta(head, "property", "og:site_name", SITE);
        meta(head, "property", "og:type", "website");
        meta(head, "property", "og:title", space.title());
        meta(head, "property", "og:description", space.subTitle());
        url.ifPresent(link -> {
            meta(head, "property", "og:url", link);
            head.append("<link rel=\"canonical\" href=\"").append(escaped(link)).append("\">");
        });
        space.largestImages().stream().findFirst().ifPresent(image -> image(head, image));
        meta(head, "name", "twitter:card", "summary_large_image");
        head.append("<script type=\"application/ld+json\">")
                .append(structuredData.of(space, url))
                .append("</script>");
        return inserted(document, Optional.of(space.title() + " · " + SITE), head);
    }

    /** A document for a space that is not shown, which search engines are asked to leave out. */
    byte[] ofNone(String document) {
        StringBuilder head = new StringBuilder();
        meta(head, "name", "robots", "noindex");
        return inserted(document, Optional.empty(), head);
    }

    private static byte[] inserted(String document, Optional<String> title, CharSequence head) {
        String titled = title.map(
                        text -> TITLE.matcher(DESCRIPTION.matcher(document).replaceFirst(""))
                                .replaceFirst(Matcher.quoteReplacement("<title>" + escaped(text) + "</title>")))
                .orElse(document);
        int end = titled.indexOf(END);
        String whole = end < 0 ? titled : titled.substring(0, end) + head + titled.substring(end);
        return whole.getBytes(StandardCharsets.UTF_8);
    }

    private static void image(StringBuilder head, ImageLink image) {
        meta(head, "property", "og:image", image.url());
        meta(head, "property", "og:image:width", Integer.toString(image.width()));
        meta(head, "property", "og:image:height", Integer.toString(image.height()));
    }

    private static void meta(StringBuilder head, String attribute, String name, String content) {
        head.append("<meta %s=\"%s\" content=\"%s\">".formatted(attribute, name, escaped(content)));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private Optional<String> url(long spaceId) {
        return Optional.ofNullable(publicUrl)
                .map(origin -> origin.resolve("/spaces/" + spaceId).toString());
    }
}
