package com.ourspace.api.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pages that the {@code type} of a problem points to. */
@Hidden
@RestController
class ProblemPages {

    @GetMapping("/problems/{code}")
    ResponseEntity<String> page(@PathVariable String code) {
        return Stream.of(ProblemCode.values())
                .filter(known -> known.name().equals(code))
                .findFirst()
                .map(known -> html(HttpStatus.OK, known.name(), known.title(), known.status()))
                .orElseGet(() -> html(HttpStatus.NOT_FOUND, "?", "There is no such code", HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<String> html(HttpStatus answer, String code, String title, HttpStatus status) {
        String page = """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <title>%s</title>
                <h1>%s</h1>
                <p>%s.</p>
                <p>HTTP %d %s, where it ends a request.</p>
                </html>
                """.formatted(code, code, title, status.value(), status.getReasonPhrase());
        return ResponseEntity.status(answer).contentType(MediaType.TEXT_HTML).body(page);
    }
}
