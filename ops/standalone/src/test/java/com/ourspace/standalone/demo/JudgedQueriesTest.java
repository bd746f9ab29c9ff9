package com.ourspace.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.catalog.ImageLinks;
import com.ourspace.api.catalog.SpaceCard;
import com.ourspace.api.metadata.Facility;
import com.ourspace.api.search.IndexedSpace;
import com.ourspace.api.search.KnownNames;
import com.ourspace.api.search.SpaceFinder;
import com.ourspace.api.search.SpaceQuery;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Asks the search what people type, over the demo catalogue. */
class JudgedQueriesTest {

    private static final double MUST = 0.95;
    private static final SpaceFinder FINDER = SpaceFinder.inMemory(
            DemoSpaces.all().stream().map(JudgedQueriesTest::indexed).toList(), names(), links());

    @Test
    void firstHitIsRight() throws IOException {
        List<String> queries = queries();
        List<String> wrong = new ArrayList<>();
        for (String line : queries) {
            String[] judged = line.split("\t");
            List<SpaceCard> first = FINDER.first(SpaceQuery.of(judged[0]), 1, Instant.EPOCH);
            if (first.isEmpty()
                    || !Stream.of(judged[1].split(" ")).allMatch(criterion -> meets(first.getFirst(), criterion))) {
                wrong.add(line + " -> "
                        + first.stream()
                                .map(card -> card.title() + " " + card.district() + " " + card.maxCount())
                                .toList());
            }
        }

        assertThat(queries).hasSizeGreaterThanOrEqualTo(60);
        assertThat(1 - (double) wrong.size() / queries.size())
                .as("right first hits of %d queries; wrong: %s", queries.size(), String.join("\n", wrong))
                .isGreaterThanOrEqualTo(MUST);
    }

    private static boolean meets(SpaceCard card, String criterion) {
        String value = criterion.substring(criterion.indexOf('=') + 1);
        return switch (criterion.substring(0, criterion.indexOf('='))) {
            case "district" -> card.district().equals(value);
            case "category" -> card.category().equals(value);
            case "has" -> card.facilities().contains(value);
            case "title" -> card.title().contains(value.replace('_', ' '));
            case "fits" -> card.minCount() <= Integer.parseInt(value) && card.maxCount() >= Integer.parseInt(value);
            default -> throw new IllegalArgumentException(criterion);
        };
    }

    private static List<String> queries() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(JudgedQueriesTest.class.getResourceAsStream("/judged-queries.tsv")), UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    private static IndexedSpace indexed(DemoSpace space) {
        return new IndexedSpace(space.number(), 1, 1, space.listing(), 0, BigDecimal.ZERO, 0, null);
    }

    private static KnownNames names() {
        return KnownNames.of(
                Stream.of(District.values())
                        .map(district -> new com.ourspace.api.metadata.District(
                                district.code,
                                district.korean,
                                district.english,
                                "",
                                district.latitude,
                                district.longitude))
                        .toList(),
                Stream.of(Category.values())
                        .map(category -> new com.ourspace.api.metadata.Category(
                                category.code, category.korean, category.english, ""))
                        .toList(),
                List.of(
                        new Facility("tv", "TV", "TV", ""),
                        new Facility("wifi", "WiFi", "WiFi", ""),
                        new Facility("pets", "반려동물", "Pets", ""),
                        new Facility("bed", "침대", "Bed", ""),
                        new Facility("drinks", "음료", "Drinks", ""),
                        new Facility("parking", "주차", "Parking", "")));
    }

    private static ImageLinks links() {
        return new ImageLinks("http://127.0.0.1", JsonMapper.builder().build());
    }
}
