package com.ourspace.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

class PathShapeTest {

    private static final List<String> PATHS = List.of(
            "",
            "/",
            "/v1",
            "/v1/",
            "/v1/spaces",
            "/v1/spaces/",
            "/v1/spaces/7",
            "/v1/sp%61ces/7",
            "/v1/spaces;a=b/7",
            "/v1/spaces/7/orders",
            "/v1/spaces/7/orders/",
            "/v1/spaces//orders",
            "/v1/spaces/%2F/orders",
            "/v1/orders/7/payment",
            "/files/a/b/c.jpg",
            "/page/app.js");

    /** Whatever the pattern matches passes; that is all that the shape must not get wrong. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/v1/spaces",
                "/v1/spaces/{id}",
                "/v1/spaces/{id}/orders",
                "/v1/{kind}/{id:[0-9]+}",
                "/v1/spaces/{id}/{*rest}",
                "/files/**",
                "/{*path}",
                "/page/*.js",
                "/v?/spaces",
                "/v1/*/7/orders"
            })
    void neverRefusesWhatThePatternMatches(String text) {
        PathPattern pattern = PathPatternParser.defaultInstance.parse(text);
        PathShape shape = PathShape.of(pattern);
        assertThat(PATHS.stream().map(PathContainer::parsePath).filter(pattern::matches))
                .isNotEmpty()
                .allMatch(path -> shape.mayMatch(path.elements()));
    }

    @Test
    void refusesOtherLengthsAndOtherWords() {
        PathShape shape = PathShape.of(PathPatternParser.defaultInstance.parse("/v1/spaces/{id}/orders"));
        assertThat(PATHS.stream()
                        .filter(path ->
                                shape.mayMatch(PathContainer.parsePath(path).elements())))
                .containsExactly("/v1/spaces/7/orders", "/v1/spaces/%2F/orders");
    }
}
