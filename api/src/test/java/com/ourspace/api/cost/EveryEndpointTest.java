package com.ourspace.api.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.RunningApi;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No endpoint sends a statement per row: each sends the same number in a small world and in a larger one. */
class EveryEndpointTest {

    private static final RunningApi API = RunningApi.shared();

    /** Left out, for it would clear the read models of all other tests; its cost does not depend on rows. */
    private static final String CLEARS_READ_MODELS = "POST /v1/admin/rebuilds";

    private static World small;
    private static World larger;

    @BeforeAll
    static void makeWorlds() {
        small = new World(API, 2);
        larger = new World(API, 6);
    }

    @ParameterizedTest
    @MethodSource("costs")
    void takesAsManyStatementsInASmallWorldAsInALarger(Cost cost) {
        assertThat(List.of(cost.in(small), cost.in(larger))).containsOnly(cost.statements());
    }

    /** A new endpoint needs a cost. */
    @Test
    void hasItsCost() {
        assertThat(Stream.concat(costs().map(Cost::endpoint), Stream.of(CLEARS_READ_MODELS)))
                .containsExactlyInAnyOrderElementsOf(endpoints());
    }

    static Stream<Cost> costs() {
        return Stream.of(
                        AccountCosts.all(),
                        OperatorCosts.all(),
                        SpaceCosts.all(),
                        OrderCosts.all(),
                        WaitlistCosts.all(),
                        ReviewCosts.all(),
                        HostCosts.all())
                .flatMap(List::stream);
    }

    private static Set<String> endpoints() {
        return API
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
