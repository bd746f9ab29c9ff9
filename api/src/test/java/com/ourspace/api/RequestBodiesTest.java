package com.ourspace.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.space.Multipart;
import com.ourspace.api.web.PlainText;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.node.ObjectNode;

/** All endpoints read JSON, as a body or as a part, by the same rules. */
class RequestBodiesTest {

    private static final RunningApi API = RunningApi.shared();
    private static final Caller OPERATOR = API.admin();
    private static final String FAMILY = "👨‍👩‍👧‍👦";

    private static final List<String> MALFORMED = List.of(
            "{\"a\":1,\"a\":2}",
            "{\"a\":{\"b\":1,\"b\":1}}",
            "{} {}",
            "{}]",
            "{}x",
            "[]",
            "[{}]",
            "\"text\"",
            "1",
            "null",
            "{",
            "{\"a\":1,}",
            "{'a':1}",
            "{\"a\":NaN}",
            "{\"a\":01}",
            "// nothing\n{}",
            "{\"a\":%s}".formatted("[".repeat(2000) + "]".repeat(2000)));

    private static final List<String> NO_WHOLE_NUMBERS = List.of(
            "9".repeat(30),
            "-" + "9".repeat(30),
            "9".repeat(2000),
            "1e400",
            "4.0",
            "4e0",
            "\"4\"",
            "\"４\"",
            "true",
            "\"\"",
            "[4]");

    private static final List<String> NO_DATES = List.of(
            "\"２０２６-01-01\"",
            "\"2026-1-1\"",
            "\"2026-01-01T00:00:00\"",
            "\"2026-02-30\"",
            "20260101",
            "[2026,1,1]",
            "\"\"");

    private static final List<String> NO_FLAGS = List.of("1", "\"true\"", "\"\"");
    private static final List<String> NO_CHOICES = List.of("0", "\"0\"", "\"no such\"", "\"\"", "true");
    private static final List<String> NO_TEXTS = List.of("1", "1.5", "true", "[\"a\"]", "{}");

    private static final List<String> UNFIT =
            List.of("\u0000", "\u001B", "\uD800", "\uFFFE", "\uFDD0", "\u202E", "\u2066", "\u202C", "\uDB40\uDC41");

    private static final List<String> INVISIBLE =
            List.of("\u200B", "\u00A0", "\u3164", "\uFEFF", "\u00AD", "\u2800", "\u3000");

    /** An entry point for JSON, and the type it is bound to. */
    record Entry(String name, Class<?> type, Function<byte[], Answer> sender) {

        Answer send(String json) {
            return sender.apply(json.getBytes(StandardCharsets.UTF_8));
        }

        /** The members of the type with their JSON pointers and annotated fields. */
        List<Member> members() {
            return RequestBodiesTest.members(type, "");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    record Member(String pointer, Class<?> type, Field field) {

        <A extends Annotation> A rule(Class<A> annotation) {
            return field.getAnnotation(annotation);
        }

        /** An object with this member and an unknown one. */
        String json(String value) {
            String object = value;
            for (String name : Arrays.asList(pointer.substring(1).split("/")).reversed()) {
                object = "{\"" + name + "\":" + object + "}";
            }
            return object.substring(0, object.length() - 1) + ",\"noSuchMember\":1}";
        }
    }

    /** A type that breaks the rule, to prove that the rule bites. */
    record Careless(int number, String text) {}

    @ParameterizedTest
    @MethodSource("entries")
    void malformedUnlessItIsOneObjectWithoutDuplicateMembers(Entry entry) {
        assertThat(MALFORMED).allSatisfy(json -> {
            Answer answer = entry.send(json);
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("MALFORMED_REQUEST");
        });
        List<byte[]> otherEncodings = List.of(
                "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1),
                "{}".getBytes(StandardCharsets.UTF_16),
                "{}".getBytes(StandardCharsets.UTF_16LE),
                new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xC0, (byte) 0x80, '"', '}'},
                new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', '}'});
        assertThat(otherEncodings)
                .allSatisfy(
                        body -> assertThat(entry.sender().apply(body).code()).isEqualTo("MALFORMED_REQUEST"));
    }

    @ParameterizedTest
    @MethodSource("boundEntries")
    void anUnknownMemberIsNamedAlsoAfterAByteOrderMark(Entry entry) {
        assertThat(pointers(entry.send("{\"noSuchMember\":1,\"a/b~\":null}"))).contains("/noSuchMember", "/a~1b~0");
        assertThat(pointers(entry.send("\uFEFF{\"noSuchMember\":1}"))).contains("/noSuchMember");
    }

    @ParameterizedTest
    @MethodSource("boundEntries")
    void aValueOfAnotherTypeOrTooBigForItsTypeIsNamed(Entry entry) {
        for (Member member : entry.members()) {
            assertThat(othersThan(member.type()))
                    .as(member.pointer())
                    .allSatisfy(value ->
                            assertThat(pointers(entry.send(member.json(value)))).contains(member.pointer()));
        }
    }

    @ParameterizedTest
    @MethodSource("boundEntries")
    void aTextWithForbiddenCharactersIsNamed(Entry entry) {
        for (Member member : texts(entry)) {
            PlainText rule = member.rule(PlainText.class);
            List<String> bad = new ArrayList<>(UNFIT.stream()
                    .map(unfit -> "a".repeat(Math.max(1, rule.min() - 2)) + unfit + "b")
                    .toList());
            bad.add("가".repeat(rule.max() + 1));
            bad.add("a" + "\u0301".repeat(40) + "b".repeat(Math.max(1, rule.min())));
            if (!rule.multiline()) {
                Stream.of("\n", "\t", "\u2028", "\u000B").forEach(one -> bad.add("a".repeat(9) + one + "b"));
            }
            if (rule.min() > 0) {
                INVISIBLE.forEach(one -> bad.add(one.repeat(rule.min())));
            }
            assertThat(bad)
                    .as(member.pointer())
                    .allSatisfy(text -> assertThat(pointers(entry.send(member.json(quoted(text)))))
                            .contains(member.pointer()));
        }
    }

    @ParameterizedTest
    @MethodSource("boundEntries")
    void aTextIsCountedInUserPerceivedCharacters(Entry entry) {
        for (Member member : texts(entry)) {
            if (member.rule(Email.class) == null) {
                int max = member.rule(PlainText.class).max();
                List<String> good = List.of(
                        "가".repeat(max),
                        Normalizer.normalize("각".repeat(max), Normalizer.Form.NFD),
                        "🎉".repeat(max),
                        FAMILY.repeat(max),
                        "  " + "a".repeat(max) + "\u3000");
                assertThat(good)
                        .as(member.pointer())
                        .allSatisfy(text -> assertThat(pointers(entry.send(member.json("\"" + text + "\""))))
                                .isNotEmpty()
                                .doesNotContain(member.pointer()));
            }
        }
    }

    @Test
    void everyTextFieldOfEveryRequestHasARule() {
        List<Entry> entries = entries().toList();

        assertThat(entries).hasSizeGreaterThan(12);
        assertThat(entries.stream().flatMap(entry -> entry.members().stream()).filter(RequestBodiesTest::isWithoutRule))
                .as("give it @PlainText, or @Pattern if it is no text to be read")
                .isEmpty();
        assertThat(members(Careless.class, "").stream().filter(RequestBodiesTest::isWithoutRule))
                .extracting(Member::pointer)
                .containsExactly("/text");
    }

    static Stream<Entry> entries() {
        return Stream.concat(
                handlers().entrySet().stream()
                        .filter(mapping -> body(mapping.getValue()) != null)
                        // Its answers have an envelope of their own, see ClassicOrderTest.
                        .filter(mapping -> !mapping.getKey().getPatternValues().contains("/classic/orders"))
                        .map(mapping -> entry(mapping.getKey(), mapping.getValue())),
                Stream.of(part("/v1/spaces", "space"), part("/v1/orders/" + UUID.randomUUID() + "/review", "review")));
    }

    /** The entry points whose bodies are bound to a record first. */
    static Stream<Entry> boundEntries() {
        return entries().filter(entry -> entry.type().isRecord());
    }

    private static Map<RequestMappingInfo, HandlerMethod> handlers() {
        return API.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
    }

    private static Entry entry(RequestMappingInfo mapping, HandlerMethod handler) {
        String method =
                mapping.getMethodsCondition().getMethods().iterator().next().name();
        String pattern = mapping.getPatternValues().iterator().next();
        String path = pattern;
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                String value = parameter.getParameterType() == long.class
                        ? "1"
                        : UUID.randomUUID().toString();
                path = path.replaceFirst("\\{\\w+}", value);
            }
        }
        String filled = path;
        return new Entry(
                method + " " + pattern,
                body(handler),
                body -> OPERATOR.send(
                        method, filled, BodyPublishers.ofByteArray(body), "Content-Type", "application/json"));
    }

    private static Entry part(String path, String name) {
        Class<?> type = name.equals("space") ? ObjectNode.class : reviewForm();
        return new Entry(
                "the part " + name,
                type,
                body -> new Multipart().field(name, body).postTo(OPERATOR, path, "any"));
    }

    private static Class<?> reviewForm() {
        return handlers().entrySet().stream()
                .filter(mapping -> mapping.getKey().getPatternValues().contains("/v1/orders/{orderId}/review"))
                .map(mapping -> body(mapping.getValue()))
                .filter(type -> type != null)
                .findFirst()
                .orElseThrow();
    }

    private static Class<?> body(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("com.ourspace.")
                ? Arrays.stream(handler.getMethodParameters())
                        .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                        .map(MethodParameter::getParameterType)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static List<Member> members(Class<?> type, String pointer) {
        List<Member> members = new ArrayList<>();
        for (RecordComponent component : type.isRecord() ? type.getRecordComponents() : new RecordComponent[0]) {
            members.add(new Member(pointer + "/" + component.getName(), component.getType(), field(type, component)));
            members.addAll(members(component.getType(), pointer + "/" + component.getName()));
        }
        return members;
    }

    private static Field field(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName());
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isWithoutRule(Member member) {
        return CharSequence.class.isAssignableFrom(member.type())
                && member.rule(PlainText.class) == null
                && member.rule(Pattern.class) == null;
    }

    private static List<Member> texts(Entry entry) {
        return entry.members().stream()
                .filter(member -> member.rule(PlainText.class) != null)
                .toList();
    }

    private static List<String> othersThan(Class<?> type) {
        if (type == String.class) {
            return NO_TEXTS;
        }
        if (type == LocalDate.class) {
            return NO_DATES;
        }
        if (type == Boolean.class || type == boolean.class) {
            return NO_FLAGS;
        }
        if (type.isEnum()) {
            return NO_CHOICES;
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return NO_WHOLE_NUMBERS;
        }
        return List.of("1", "\"a\"");
    }

    private static List<String> pointers(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return answer.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString())
                .toList();
    }

    /** JSON in ASCII, the only way to send unpaired surrogates. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(unit -> json.append("\\u%04x".formatted(unit)));
        return json.append('"').toString();
    }
}
