package com.ourspace.api.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.catalog.SpaceCopies;
import com.ourspace.api.fixture.RunningApi;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No endpoint sends a statement per row: each sends the same number in a small world and in a larger one. */
class EveryEndpointTest {

    private static RunningApi api;

    /** Left out, for they would read all that other tests have written; their cost does not depend on rows. */
    private static final List<String> REBUILDS =
            List.of("POST /v1/admin/rebuilds", "POST /v1/admin/rebuilds/comparisons");

    /**
     * Left out, for it waits for decisions that nobody makes here. Its statements are those of an order and its
     * payment.
     */
    private static final String WAITS_FOR_DECISIONS = "POST /classic/orders";

    private static World small;
    private static World larger;

    @BeforeAll
    static void makeWorlds() {
        // An order costs less while it is in memory; here it costs what it costs later.
        api = RunningApi.start("--ourspace.orders.recent.max=0");
        small = new World(api, 2);
        larger = new World(api, 6);
    }

    @AfterAll
    static void stop() {
        api.context().close();
    }

    @ParameterizedTest
    @MethodSource("costs")
    void takesAsManyStatementsInASmallWorldAsInALarger(Cost cost) {
        // A space costs less while it is in memory; here it costs what it costs somebody who looks at it first.
        api.bean(SpaceCopies.class).onSwap();
        assertThat(List.of(cost.in(small), cost.in(larger))).containsOnly(cost.statements());
    }

    /** A new endpoint needs a cost. */
    @Test
    void hasItsCost() {
        assertThat(Stream.concat(costs().map(Cost::endpoint), leftOut()))
                .containsExactlyInAnyOrderElementsOf(endpoints());
    }

    private static Stream<String> leftOut() {
        return Stream.concat(REBUILDS.stream(), Stream.of(WAITS_FOR_DECISIONS));
    }

    static Stream<Cost> costs() {
        return Stream.of(
                        AccountCosts.all(),
                        OperatorCosts.all(),
                        SpaceCosts.all(),
                        OrderCosts.all(),
                        WaitlistCosts.all(),
                        ReviewCosts.all(),
                        HostCosts.all(),
                        ClassicCosts.all())
                .flatMap(List::stream);
    }

    private static Set<String> endpoints() {
        return api
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("com.ourspace."))
                .flatMap(mapping -> endpoints(mapping.getKey()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> endpoints(RequestMappingInfo mapping) {
        boolean isMultipart =
                mapping.getConsumesCondition().getConsumableMediaTypes().contains(MediaType.MULTIPART_FORM_DATA);
        return mapping.getPatternValues().stream()
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> method + " " + path + (isMultipart ? " multipart" : "")));
    }
}
