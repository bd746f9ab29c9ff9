package com.ourspace.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.RunningApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class ApiDescriptionTest {

    private static final RunningApi API = RunningApi.shared();
    private static final JsonNode DOCUMENT = API.anonymous().get("/v3/api-docs").json();

    @ParameterizedTest
    @MethodSource("endpoints")
    void everyEndpointIsDescribed(String path, String method) {
        JsonNode operation = operation(path, method);

        assertThat(operation.isMissingNode()).as("missing").isFalse();
        assertThat(operation.at("/summary").asString("")).as("summary").isNotEmpty();
        assertThat(operation.at("/description").asString("")).as("description").isNotEmpty();
        assertThat(operation.at("/operationId").asString("")).as("operationId").matches("[a-z]+([A-Z][a-z]+)*");
        assertThat(operation.at("/tags").size()).as("tags").isEqualTo(1);
        operation
                .at("/parameters")
                .forEach(parameter -> assertThat(parameter.at("/description").asString(""))
                        .as(parameter.at("/name").asString())
                        .isNotEmpty());
    }

    @Test
    void everyOperationHasAUniqueId() {
        assertThat(DOCUMENT.path("paths").valueStream().flatMap(JsonNode::valueStream))
                .extracting(operation -> operation.at("/operationId").asString())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyTagHasADescription() {
        List<String> described = DOCUMENT.path("tags")
                .valueStream()
                .filter(tag -> !tag.path("description").asString("").isEmpty())
                .map(tag -> tag.path("name").asString())
                .toList();

        assertThat(DOCUMENT.path("paths").valueStream().flatMap(JsonNode::valueStream))
                .allSatisfy(operation ->
                        assertThat(described).contains(operation.at("/tags/0").asString()));
    }

    /** The document names no host, so nobody can use the Host header to redirect tokens. */
    @Test
    void theServerIsARelativeUrl() {
        assertThat(DOCUMENT.at("/servers")
                        .valueStream()
                        .map(server -> server.path("url").asString()))
                .containsExactly("/");
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void everyEndpointDescribesItsErrors(String path, String method) {
        JsonNode responses = operation(path, method).at("/responses");

        assertThat(responses.has("503")).isTrue();
        responses
                .propertyStream()
                .filter(answer -> answer.getKey().compareTo("400") >= 0)
                .forEach(answer -> {
                    JsonNode problem = answer.getValue().at("/content/application~1problem+json");
                    assertThat(problem.at("/schema/$ref").asString("")).endsWith("/Problem");
                    assertThat(problem.at("/examples").size())
                            .as(answer.getKey())
                            .isPositive();
                });
    }

    /** Numbers, ids, dates and choices are parsed from texts, which may be invalid. */
    @ParameterizedTest
    @MethodSource("endpoints")
    void everyEndpointWithParametersDescribesInvalidOnes(String path, String method) {
        boolean reads = operation(path, method)
                .at("/parameters")
                .valueStream()
                .filter(parameter -> !parameter.at("/in").asString().equals("header"))
                .map(parameter -> parameter.at("/schema"))
                .anyMatch(schema -> !schema.at("/type").asString("").equals("string")
                        || schema.has("format")
                        || schema.has("enum"));
        // An id with an invalid form is either refused, or not found like any unknown one.
        boolean tells = codes(path, method).stream()
                .anyMatch(code ->
                        code.equals("INVALID_PARAMETER") || code.endsWith("_NOT_FOUND") || code.equals("NOT_WAITING"));

        assertThat(tells || !reads).as("INVALID_PARAMETER").isTrue();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void everyEndpointWithABodyDescribesInvalidOnes(String path, String method) {
        if (operation(path, method).has("requestBody")) {
            assertThat(codes(path, method)).contains("MALFORMED_REQUEST", "BODY_TOO_LARGE", "MEDIA_TYPE_UNSUPPORTED");
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void noEndpointHasTheSignedInUserAsAParameter(String path, String method) {
        assertThat(StreamSupport.stream(
                                operation(path, method).at("/parameters").spliterator(), false)
                        .map(parameter -> parameter.at("/name").asString()))
                .doesNotContain("visitor", "host", "guest", "me", "parameters");
    }

    /** Generated clients change only with a deliberate approval. */
    @Test
    void theDocumentIsTheApprovedOne() throws IOException {
        Path approved = Path.of("..", "docs", "openapi.json");
        String now = DOCUMENT.toPrettyString().replace("\r\n", "\n") + "\n";
        if (Boolean.getBoolean("api.approve")) {
            Files.writeString(approved, now);
        }

        assertThat(Files.readString(approved))
                .as("docs/openapi.json; if the difference is meant, approve it with -Dapi.approve=true")
                .isEqualTo(now);
    }

    @Test
    void everyMemberOfEveryObjectHasAType() {
        assertThat(DOCUMENT.at("/components/schemas").propertyStream())
                .allSatisfy(schema -> assertThat(
                                schema.getValue().path("properties").propertyStream())
                        .as(schema.getKey())
                        .allMatch(member -> Stream.of("type", "$ref", "anyOf", "oneOf", "const")
                                .anyMatch(member.getValue()::has)));
    }

    @Test
    void everyAnsweredObjectNamesItsRequiredMembers() {
        // Bodies of changes, whose members are all optional; either of two credentials; and what may not be configured.
        List<String> optional = List.of(
                "CancellationRequest", "ReviewEdit", "SpacePatch", "ReviewHidden", "KakaoSignIn", "SignInSettings");

        assertThat(DOCUMENT.at("/components/schemas")
                        .propertyStream()
                        .filter(schema -> schema.getValue().has("properties"))
                        .filter(schema -> schema.getValue().path("required").isEmpty())
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(optional);
    }

    @Test
    void noEnumIsDescribedTwice() {
        List<JsonNode> enums = DOCUMENT.findValues("enum").stream()
                .filter(choices -> choices.size() > 2)
                .toList();

        assertThat(enums).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void everyEndpointDescribesTheHeadersOfItsAnswers(String path, String method) {
        JsonNode responses = operation(path, method).at("/responses");

        responses.propertyStream().forEach(answer -> {
            Set<String> headers = Set.copyOf(answer.getValue().path("headers").propertyNames());
            assertThat(headers).as(answer.getKey()).contains("RateLimit", "RateLimit-Policy");
            switch (answer.getKey()) {
                case "201" -> assertThat(headers).contains("Location");
                case "304" -> assertThat(headers).contains("ETag");
                case "401" -> assertThat(headers).contains("WWW-Authenticate");
                case "429", "503" -> assertThat(headers).contains("Retry-After");
                default -> assertThat(headers).doesNotContain("WWW-Authenticate");
            }
        });
    }

    @Test
    void hasASwaggerUi() {
        Answer answer = API.anonymous().get("/docs");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(API.anonymous().get(answer.header("Location").orElseThrow()).status())
                .isEqualTo(200);
    }

    /** The codes that the document names for this operation. */
    private static List<String> codes(String path, String method) {
        return operation(path, method)
                .at("/responses")
                .valueStream()
                .flatMap(answer -> answer.at("/content/application~1problem+json/examples").propertyNames().stream())
                .toList();
    }

    private static JsonNode operation(String path, String method) {
        return DOCUMENT.at("/paths").path(path).path(method);
    }

    private static Stream<String[]> endpoints() {
        return API
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(ApiDescriptionTest::endpoints)
                .filter(endpoint -> endpoint[0].startsWith("/v1"));
    }

    private static Stream<String[]> endpoints(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(RequestMethod::name)
                        .map(method -> new String[] {path, method.toLowerCase(Locale.ROOT)}));
    }
}
