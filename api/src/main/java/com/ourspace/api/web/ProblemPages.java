package com.ourspace.api.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pages that the {@code type} of a problem links to, in the reader's language. */
@Hidden
@RestController
class ProblemPages {

    @GetMapping("/problems/{code}")
    ResponseEntity<String> page(@PathVariable String code) {
        Language language = Language.current();
        return Stream.of(ProblemCode.values())
                .filter(known -> known.name().equals(code))
                .findFirst()
                .map(known -> html(HttpStatus.OK, known.name(), known.title(language), known.status(), language))
                .orElseGet(() -> html(
                        HttpStatus.NOT_FOUND,
                        "?",
                        LocalizedMessage.of("page.unknown").in(language),
                        HttpStatus.NOT_FOUND,
                        language));
    }

    private static ResponseEntity<String> html(
            HttpStatus answer, String code, String title, HttpStatus status, Language language) {
        String ends = LocalizedMessage.of("page.ends")
                .with("status", status.value() + " " + status.getReasonPhrase())
                .in(language);
        String page = """
                <!doctype html>
                <html lang="%s">
                <meta charset="utf-8">
                <title>%s</title>
                <h1>%s</h1>
                <p>%s.</p>
                <p>%s</p>
                </html>
                """.formatted(language.tag(), code, code, title, ends);
        return ResponseEntity.status(answer)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .headers(Language::addHeaders)
                .body(page);
    }
}
