package com.ourspace.api.page;

import com.ourspace.api.catalog.ImageLink;
import com.ourspace.api.catalog.SpacePreview;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Describes spaces in JSON-LD with the words of schema.org, for search engines. */
@Component
class StructuredData {

    private static final String CURRENCY = "KRW";

    private final JsonMapper json;

    StructuredData(JsonMapper json) {
        this.json = json;
    }

    /**
     * The description of a space, as it can stand in a script element: it has no character by which that element, or a
     * comment in it, could begin or end.
     *
     * @param url absolute URL of the space; empty if the page's origin is not known
     */
    String of(SpacePreview space, Optional<String> url) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("@context", "https://schema.org");
        described.put("@type", List.of("Product", "EventVenue"));
        described.put("name", space.title());
        described.put("description", space.subTitle());
        url.ifPresent(link -> described.put("url", link));
        described.put(
                "image", space.largestImages().stream().map(ImageLink::url).toList());
        described.put("address", space.address());
        described.put("maximumAttendeeCapacity", space.maxCount());
        if (!space.prices().isEmpty()) {
            described.put("offers", offers(space.prices()));
        }
        if (space.reviewCount() > 0) {
            described.put(
                    "aggregateRating",
                    Map.of(
                            "@type", "AggregateRating",
                            "ratingValue", space.ratingAverage(),
                            "reviewCount", space.reviewCount()));
        }
        return json.writeValueAsString(described)
                .replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e");
    }

    private static Map<String, Object> offers(List<Long> prices) {
        LongSummaryStatistics all = prices.stream().mapToLong(Long::longValue).summaryStatistics();
        Map<String, Object> offers = new LinkedHashMap<>();
        offers.put("@type", "AggregateOffer");
        offers.put("priceCurrency", CURRENCY);
        offers.put("lowPrice", all.getMin());
        offers.put("highPrice", all.getMax());
        offers.put("offerCount", all.getCount());
        return offers;
    }
}
