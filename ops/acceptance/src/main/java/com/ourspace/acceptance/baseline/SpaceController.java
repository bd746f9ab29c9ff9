package com.ourspace.acceptance.baseline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of spaces, one space, and its dates. */
@RestController
final class SpaceController {

    private final SpaceTable spaces;

    SpaceController(SpaceTable spaces) {
        this.spaces = spaces;
    }

    /** By likes; {@code cursor} is the likes and the id of the last one seen. */
    @GetMapping("/v1/spaces")
    SpaceTable.Page spaces(
            @RequestParam(name = "limit", defaultValue = "20") int limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        if (cursor == null) {
            return spaces.page(Integer.MAX_VALUE, Long.MAX_VALUE, limit);
        }
        String[] last = cursor.split("\\.");
        return spaces.page(Integer.parseInt(last[0]), Long.parseLong(last[1]), limit);
    }

    @GetMapping("/v1/spaces/{id}")
    ResponseEntity<SpaceTable.Detail> space(@PathVariable("id") long id) {
        return ResponseEntity.of(spaces.detail(id));
    }

    @GetMapping("/v1/spaces/{id}/availability")
    SpaceTable.Availability availability(
            @PathVariable("id") long id, @RequestParam("from") LocalDate from, @RequestParam("to") LocalDate to) {
        return spaces.availability(id, from, to);
    }
}
