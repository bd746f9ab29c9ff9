package com.ourspace.api.page;

import com.ourspace.api.catalog.ImageLink;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * A document that the build of the page has drawn: a page as it is before anything is loaded. It has places for what
 * the API knows: pictures, which are {@code img} elements with words in braces for their attributes, and texts, which
 * are such words by themselves. What is not known leaves its place empty.
 */
final class DrawnDocument {

    private static final Pattern PLACE = Pattern.compile("<img [^>]*\"\\{src}\"[^>]*>|\\{(?:title|second|subTitle)}");

    /** As wide as a browser gets which chooses for itself; the page's own pictures have it, too. */
    private static final int FALLBACK_WIDTH = 640;

    /** What stands between the places, one more than there are. */
    private final List<String> between = new ArrayList<>();

    private final List<String> places = new ArrayList<>();
    private final PageFile empty;

    DrawnDocument(String html) {
        Matcher place = PLACE.matcher(html);
        int start = 0;
        while (place.find()) {
            between.add(html.substring(start, place.start()));
            places.add(place.group());
            start = place.end();
        }
        between.add(html.substring(start));
        empty = PageFile.document(with(Map.of(), List.of()).getBytes(StandardCharsets.UTF_8));
    }

    /** The document without anything in its places. */
    PageFile empty() {
        return empty;
    }

    /**
     * The document with what is known.
     *
     * @param texts plain texts by their words
     * @param pictures the variants of each picture, in the order of the places
     */
    String with(Map<String, String> texts, List<List<ImageLink>> pictures) {
        Iterator<List<ImageLink>> next =
                pictures.stream().filter(variants -> !variants.isEmpty()).iterator();
        StringBuilder document = new StringBuilder(between.getFirst());
        for (int i = 0; i < places.size(); i++) {
            String place = places.get(i);
            if (!place.startsWith("<")) {
                document.append(escaped(texts.getOrDefault(place.substring(1, place.length() - 1), "")));
            } else if (next.hasNext()) {
                document.append(picture(place, next.next()));
            }
            document.append(between.get(i + 1));
        }
        return document.toString();
    }

    private static String picture(String place, List<ImageLink> variants) {
        ImageLink fallback = variants.stream()
                .filter(variant -> variant.width() <= FALLBACK_WIDTH)
                .max(Comparator.comparingInt(ImageLink::width))
                .orElse(variants.getFirst());
        String choice = variants.stream()
                .map(variant -> variant.url() + " " + variant.width() + "w")
                .collect(Collectors.joining(", "));
        return place.replace("{width}", Integer.toString(fallback.width()))
                .replace("{height}", Integer.toString(fallback.height()))
                .replace("{srcset}", escaped(choice))
                .replace("{src}", escaped(fallback.url()));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
