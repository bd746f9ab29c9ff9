package com.ourspace.api.classic;

import com.ourspace.api.catalog.SpaceCard;
import com.ourspace.api.catalog.SpaceOutline;
import com.ourspace.api.catalog.SpaceViews;
import com.ourspace.api.search.SpaceDirectory;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public endpoints of the classic contract. Nothing in their answers depends on who asks. */
@Hidden
@RestController
@RequestMapping(ClassicProblems.PREFIX + "/spaces")
class ClassicSpaceController {

    private final SpaceDirectory directory;
    private final SpaceViews views;
    private final ClassicMetadata metadata;
    private final int maxItems;

    ClassicSpaceController(
            SpaceDirectory directory,
            SpaceViews views,
            ClassicMetadata metadata,
            @Value("${ourspace.classic.max-items}") int maxItems) {
        this.directory = directory;
        this.views = views;
        this.metadata = metadata;
        this.maxItems = maxItems;
    }

    @GetMapping
    Map<String, List<SpaceItem>> spaces(@RequestParam MultiValueMap<String, String> sent) {
        List<SpaceCard> cards = directory.first(maxItems, ClassicSpaceQuery.translated(sent, metadata));
        Map<Long, SpaceOutline> outlines =
                views.outlines(cards.stream().map(SpaceCard::id).toList());
        return Map.of(
                "RESULT",
                cards.stream()
                        .flatMap(card -> Optional.ofNullable(outlines.get(card.id())).stream()
                                .map(outline -> SpaceItem.of(card, outline, district(card))))
                        .toList());
    }

    @GetMapping("/district")
    Map<String, List<ClassicMetadata.DistrictItem>> districts() {
        return Map.of("RESULT", metadata.districtItems());
    }

    @GetMapping("/category")
    Map<String, List<ClassicMetadata.NamedImage>> categories() {
        return Map.of("RESULT", metadata.categoryItems());
    }

    @GetMapping("/facility")
    Map<String, List<ClassicMetadata.NamedImage>> facilities() {
        return Map.of("results", metadata.facilityItems());
    }

    @GetMapping("/detail/{id}")
    Map<String, List<SpaceDetailItem>> detail(@PathVariable String id) {
        return Map.of("results", List.of(SpaceDetailItem.of(views.detail(requireId(id), Optional.empty()), metadata)));
    }

    /** Whether a slot of the space can be booked on a date. */
    @GetMapping("/detail/{id}/status")
    Map<String, String> status(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String option) {
        long spaceId = requireId(id);
        LocalDate useDate = SentNumbers.date("date", date);
        OptionId wanted = OptionId.of(SentNumbers.id("option", option));
        if (!views.isAvailable(spaceId, useDate, wanted.slot(), Optional.empty()) || wanted.spaceId() != spaceId) {
            throw new ClassicRefusal(HttpStatus.BAD_REQUEST, "DENIED");
        }
        return Map.of("message", "OK");
    }

    private String district(SpaceCard card) {
        return metadata.districts().entry(card.district()).nameKo();
    }

    private static long requireId(String id) {
        try {
            return SentNumbers.id("id", id);
        } catch (ProblemException noNumber) {
            throw Problem.of(ProblemCode.SPACE_NOT_FOUND).exception();
        }
    }
}
