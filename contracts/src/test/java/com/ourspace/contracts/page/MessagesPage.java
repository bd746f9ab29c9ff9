package com.ourspace.contracts.page;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.ourspace.contracts.DeadLetterHeaders;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.sample.Sample;
import com.ourspace.contracts.sample.Samples;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The text of {@code docs/messages.md}. */
final class MessagesPage {

    private static final String INTRODUCTION = """
            # Messages

            This page is generated from the comments of `contracts` and its approved samples; `MessagesPageTest` fails if it is out of date.
            Generate it again with `mvn -pl contracts test -Dcontracts.approve=true`.

            The value of a record is plain JSON, the key is text, and the headers are CloudEvents in binary mode.
            Readers ignore unknown members and read an absent member like null.
            No record contains personal data, a token or the bytes of an image.
            """;

    private static final Map<String, String> HEADER_FIELDS = Map.of(
            Envelope.ID, "id",
            Envelope.TYPE, "type",
            Envelope.SOURCE, "source",
            Envelope.TIME, "time",
            Envelope.SUBJECT, "subject",
            Envelope.CAUSATION_ID, "causationId",
            Envelope.TRACEPARENT, "traceparent");

    private static final Map<String, String> DEAD_LETTER_FIELDS = Map.of(
            DeadLetterHeaders.ORIGINAL_TOPIC, "topic",
            DeadLetterHeaders.ORIGINAL_PARTITION, "partition",
            DeadLetterHeaders.ORIGINAL_OFFSET, "offset",
            DeadLetterHeaders.ORIGINAL_TIMESTAMP, "timestamp",
            DeadLetterHeaders.EXCEPTION_CLASS, "exceptionClass",
            DeadLetterHeaders.EXCEPTION_MESSAGE, "exceptionMessage",
            DeadLetterHeaders.ATTEMPTS, "attempts",
            DeadLetterHeaders.CONSUMER_GROUP, "consumerGroup");

    private static final String DEAD_LETTERS = """
            ## Dead letters

            A dead letter has the key, the value and the headers of its record, and the following headers, all as text. If it
            would be too large for the broker, it has only these headers and `dlt-omitted`.

            | Header | Example | Meaning |
            |---|---|---|
            """;

    private static final String REDRIVES = """

            `./ourspace dead-letters redrive` sends the record to its topic once more, under the same key and the same `ce_id`,
            without the headers above and with these:

            | Header | Example | Meaning |
            |---|---|---|
            | `redrive-number` | `1` | 1 for the first redrive of a record, 2 if that one became a dead letter and is redriven, and so on; at most 99 |
            | `redrive-of` | `ourspace.reservation.commands.dlt-5@12` | position of the dead letter |

            A command on a space-date with these headers is decided under an id that follows from `ce_id` and `redrive-number`, so it
            is decided once however often it is sent. It is decided only if no earlier attempt had an outcome other than
            INTERNAL_ERROR. The order of a redriven request begins at version `redrive-number` + 1. Readers of all other topics
            take the record for the one that they could not read.
            """;

    private final Comments comments = Comments.read();

    String text() {
        return Stream.of(
                        Stream.of(INTRODUCTION, topics(), headers(), deadLetters()),
                        messageTopics().map(this::messages),
                        Stream.of("## Parts\n"),
                        WireTypes.parts().stream().filter(type -> !isCase(type)).map(this::part))
                .flatMap(sections -> sections)
                .collect(joining("\n"));
    }

    private String topics() {
        return Stream.of(Topic.values()).map(this::row).collect(joining("", """
                ## Topics

                Brokers do not create topics automatically, and every timestamp is set by the broker (`LogAppendTime`).

                | Topic | Partitions | Kept | Carries |
                |---|---|---|---|
                """, ""));
    }

    private String row(Topic topic) {
        return "| `%s` | %d | %s | %s |\n"
                .formatted(topic.topicName(), topic.partitions(), kept(topic), carries(topic));
    }

    private String carries(Topic topic) {
        if (topic.topicName().endsWith(Topic.Name.DEAD_LETTER_SUFFIX)) {
            return "records of `" + topic.topicName().replace(Topic.Name.DEAD_LETTER_SUFFIX, "")
                    + "` that could not be read, decided or stored: [dead letters](#dead-letters)";
        }
        String messages = typesOn(topic)
                .map(type -> "[%s](#%s)".formatted(type.wireName(), anchor(type.wireName())))
                .collect(joining(", "));
        return messages.isEmpty() ? comments.ofMember(Topic.class, topic.name()) : messages;
    }

    private static String kept(Topic topic) {
        Map<String, String> settings = topic.settings();
        if ("compact".equals(settings.get("cleanup.policy"))) {
            return "the newest record per key";
        }
        long retentionMillis = Long.parseLong(settings.getOrDefault("retention.ms", "-1"));
        return retentionMillis < 0
                ? "forever"
                : Duration.ofMillis(retentionMillis).toDays() + " days";
    }

    private String headers() {
        Map<String, String> example = Samples.ALL.stream()
                .filter(sample -> sample.name().equals(MessageType.RESERVATION_HELD.wireName()))
                .findFirst()
                .orElseThrow()
                .envelope()
                .headers();
        return example.entrySet().stream()
                .map(header -> "| `%s` | `%s` | %s |\n"
                        .formatted(header.getKey(), header.getValue(), headerMeaning(header.getKey())))
                .collect(joining("", "## Headers\n\n| Header | Example | Meaning |\n|---|---|---|\n", ""));
    }

    private String deadLetters() {
        var example = new DeadLetterHeaders(
                Topic.RESERVATION_COMMANDS.topicName(),
                5,
                8_812,
                Instant.parse("2026-09-30T03:00:00.131Z"),
                "com.ourspace.messaging.DeserializationFailure",
                "member requestDigest is out of range",
                1,
                "booking-processor");
        return example.headers().entrySet().stream()
                .map(header -> "| `%s` | `%s` | %s |\n"
                        .formatted(
                                header.getKey(),
                                header.getValue(),
                                comments.ofComponent(DeadLetterHeaders.class, DEAD_LETTER_FIELDS.get(header.getKey()))))
                .collect(joining("", DEAD_LETTERS, REDRIVES));
    }

    private String headerMeaning(String header) {
        String field = HEADER_FIELDS.get(header);
        return field == null ? "constant" : comments.ofComponent(Envelope.class, field);
    }

    private static Stream<Topic> messageTopics() {
        return Stream.of(Topic.values())
                .filter(topic -> typesOn(topic).findAny().isPresent());
    }

    private static Stream<MessageType> typesOn(Topic topic) {
        return Stream.of(MessageType.values()).filter(type -> type.topic() == topic);
    }

    private String messages(Topic topic) {
        return typesOn(topic).map(this::message).collect(joining("\n", "## " + topic.topicName() + "\n\n", ""));
    }

    private String message(MessageType type) {
        return """
                ### %s

                %s

                %s
                Key `%s`, subject `%s`, value for example:

                ```json
                %s```
                """.formatted(
                        type.wireName(),
                        comments.ofType(type.javaType()),
                        fields(type.javaType()),
                        sample(type).message().key(),
                        sample(type).message().subject(),
                        sample(type).valueText());
    }

    private static Sample sample(MessageType type) {
        return Samples.ALL.stream()
                .filter(sample -> MessageType.of(sample.message()) == type)
                .findFirst()
                .orElseThrow();
    }

    private String fields(Class<?> type) {
        return WireTypes.fields(type).stream()
                .map(field -> "| `%s` | %s | %s |\n"
                        .formatted(
                                field.getName(),
                                WireTypes.describe(field),
                                comments.ofComponent(type, field.getName())))
                .collect(joining("", "| Field | Type | Meaning |\n|---|---|---|\n", ""));
    }

    private String part(Class<?> type) {
        String content = type.isEnum() ? constants(type) : type.isRecord() ? fields(type) : cases(type);
        return "### %s\n\n%s\n\n%s".formatted(type.getSimpleName(), comments.ofType(type), content);
    }

    private String constants(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> "- `%s` %s"
                        .formatted(constant, comments.ofMember(type, constant.toString()))
                        .strip())
                .collect(joining("\n", "", "\n"));
    }

    private String cases(Class<?> sum) {
        return Stream.of(sum.getAnnotation(JsonSubTypes.class).value())
                .map(this::caseRow)
                .collect(joining("", "| `code` | Other members | Meaning |\n|---|---|---|\n", ""));
    }

    private String caseRow(JsonSubTypes.Type kind) {
        List<RecordComponent> fields = WireTypes.fields(kind.value());
        String members = fields.stream()
                .map(field -> "`%s`: %s".formatted(field.getName(), WireTypes.describe(field)))
                .collect(joining("; "));
        return "| `%s` | %s | %s |\n".formatted(kind.name(), members, comments.ofType(kind.value()));
    }

    private static boolean isCase(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer != null && outer.isSealed();
    }

    private static String anchor(String heading) {
        return heading.replace(".", "");
    }
}
