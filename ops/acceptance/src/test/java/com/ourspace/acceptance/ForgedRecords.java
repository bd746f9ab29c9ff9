package com.ourspace.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Message;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.standalone.client.Order;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Generates records that an intruder with write access to the log might write: well-formed ones that refer to the
 * orders, spaces and guests of others, and corrupted ones. The same seed gives the same records.
 *
 * <p>Commands are of both kinds. Events are all corrupted: a well-formed event is accepted, because its author cannot
 * be told from a service.
 */
final class ForgedRecords {

    /** The first id of a range that no user of a test has. */
    private static final long FIRST_UNKNOWN_ID = 5_000_000_000L;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final SplittableRandom random;
    private final List<Order> orders;
    private int count;

    /** @param orders existing orders to which some of the records refer */
    ForgedRecords(long seed, List<Order> orders) {
        this.random = new SplittableRandom(seed);
        this.orders = orders;
    }

    /** Generates this many records, cycling through the types. */
    List<ProducerRecord<String, byte[]>> next(int count) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        while (records.size() < count) {
            records.add(next());
        }
        return records;
    }

    private ProducerRecord<String, byte[]> next() {
        MessageType type = MessageType.values()[count++ % MessageType.values().length];
        boolean isEvent = type.topic().topicName().endsWith(".events");
        Forgery forgery = wellFormed(type);
        if (isEvent) {
            corrupt(forgery);
        } else if (random.nextInt(4) > 0) {
            change(forgery);
            if (random.nextInt(3) == 0) {
                corrupt(forgery);
            }
        }
        return forgery.record();
    }

    private Forgery wellFormed(MessageType type) {
        Map<String, @Nullable Object> body = members(type.javaType());
        referToOthers(body);
        Forgery forgery = new Forgery(type, body);
        try {
            Message message = JSON.readValue(JSON.writeValueAsBytes(body), type.javaType());
            forgery.key = message.key();
            forgery.headers.put(Envelope.SUBJECT, message.subject());
            // A message that creates an entity has the id of the entity; for others this does no harm.
            forgery.headers.put(
                    Envelope.ID,
                    random.nextInt(8) > 0 && message.subject().length() == 36 ? message.subject() : uuid().toString());
        } catch (JacksonException incomplete) {
            forgery.key = "none";
        }
        return forgery;
    }

    /** Replaces the order, space and date of half of the messages by those of existing orders. */
    private void referToOthers(Map<String, @Nullable Object> body) {
        Order order = orders.get(random.nextInt(orders.size()));
        body.computeIfPresent("by", (_, by) -> by instanceof String ? random.nextBoolean() ? "GUEST" : "HOST" : by);
        if (random.nextBoolean()) {
            body.computeIfPresent("orderId", (_, _) -> order.id().toString());
            body.computeIfPresent("spaceId", (_, _) -> Objects.requireNonNull(order.spaceId()));
            body.computeIfPresent("useDate", (_, _) -> String.valueOf(order.useDate()));
        }
        if (random.nextInt(4) == 0) {
            Order other = orders.get(random.nextInt(orders.size()));
            body.computeIfPresent("useDate", (_, _) -> String.valueOf(other.useDate()));
        }
    }

    /** Changes a member, so that the record may still be a message. */
    private void change(Forgery forgery) {
        List<String> names = new ArrayList<>(forgery.body.keySet());
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(10)) {
            case 0 -> forgery.body.remove(name);
            case 1 -> forgery.body.put(name, null);
            case 2 -> forgery.body.put(name, -1);
            case 3 -> forgery.body.put(name, Long.MAX_VALUE);
            case 4 -> forgery.body.put(name, "9".repeat(40));
            case 5 -> forgery.body.put(name, "가".repeat(random.nextInt(20) == 0 ? 200_000 : 5_000));
            case 6 -> forgery.body.put(name, List.of());
            case 7 -> forgery.body.replace("useDate", random.nextBoolean() ? "0000-01-01" : "9999-12-31");
            case 8 -> forgery.body.replace("requestDigest", "d".repeat(5_000));
            default -> forgery.headers.put(Envelope.TRACEPARENT, "t".repeat(10_000));
        }
    }

    /** Corrupts a record, so that it is no message, has another topic's type, or a wrong key. */
    private void corrupt(Forgery forgery) {
        switch (random.nextInt(14)) {
            case 0 -> forgery.truncated = true;
            case 1 -> forgery.raw = "not JSON \u0000 at all".getBytes(UTF_8);
            case 2 -> forgery.raw = "null".getBytes(UTF_8);
            case 3 -> forgery.raw = "[1,2]".getBytes(UTF_8);
            case 4 -> forgery.raw = new byte[] {(byte) 0xFF, (byte) 0xFE, 0};
            case 5 -> forgery.isEmpty = true;
            case 6 -> forgery.key = null;
            case 7 -> forgery.key = forgery.key + "0";
            case 8 -> forgery.headers.remove(Envelope.ID);
            case 9 -> forgery.headers.remove(Envelope.TYPE);
            case 10 -> forgery.headers.put(Envelope.TYPE, null);
            case 11 -> forgery.headers.put(Envelope.TYPE, "make-coffee.v1");
            case 12 ->
                forgery.headers.put(Envelope.TYPE, elsewhere(forgery.type).wireName());
            default -> forgery.headers.put(Envelope.ID, "17");
        }
    }

    private MessageType elsewhere(MessageType type) {
        List<MessageType> others = Arrays.stream(MessageType.values())
                .filter(other -> other.topic() != type.topic())
                .toList();
        return others.get(random.nextInt(others.size()));
    }

    private Map<String, @Nullable Object> members(Class<?> type) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (RecordComponent member : type.getRecordComponents()) {
            members.put(member.getName(), value(member.getName(), member.getGenericType()));
        }
        return members;
    }

    private Object value(String name, Type type) {
        return type instanceof ParameterizedType list
                ? List.of(value(name, list.getActualTypeArguments()[0]))
                : value(name, (Class<?>) type);
    }

    private Object value(String name, Class<?> type) {
        if (type == UUID.class) {
            return uuid().toString();
        } else if (type == LocalDate.class) {
            return LocalDate.now(Half.ZONE).plusDays(1 + random.nextInt(60)).toString();
        } else if (type == Instant.class) {
            return Instant.parse("2026-09-30T03:00:00.131Z").toString();
        } else if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        } else if (type == String.class) {
            return name.toLowerCase(Locale.ROOT);
        } else if (type == long.class || type == Long.class) {
            return FIRST_UNKNOWN_ID + random.nextInt(1_000_000);
        } else if (type == int.class || type == Integer.class) {
            return 1 + random.nextInt(5);
        } else if (type == double.class || type == Double.class) {
            return 37.5;
        } else if (type.isEnum()) {
            return ((Enum<?>) type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)]).name();
        } else if (type.isRecord()) {
            return members(type);
        }
        return oneOf(type);
    }

    private Map<String, @Nullable Object> oneOf(Class<?> family) {
        JsonSubTypes.Type[] kinds = family.getAnnotation(JsonSubTypes.class).value();
        JsonSubTypes.Type kind = kinds[random.nextInt(kinds.length)];
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put(family.getAnnotation(JsonTypeInfo.class).property(), kind.name());
        members.putAll(members(kind.value()));
        return members;
    }

    private UUID uuid() {
        return new UUID(random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }

    /** A record in preparation. */
    private static final class Forgery {

        private final MessageType type;
        private final Map<String, @Nullable Object> body;
        private final Map<String, @Nullable String> headers = new LinkedHashMap<>();
        private @Nullable String key;
        private byte @Nullable [] raw;
        private boolean truncated;
        private boolean isEmpty;

        Forgery(MessageType type, Map<String, @Nullable Object> body) {
            this.type = type;
            this.body = body;
            headers.put(Envelope.ID, "00000000-0000-8000-8000-000000000000");
            headers.put(Envelope.TYPE, type.wireName());
            headers.put(Envelope.SOURCE, "/forger");
            headers.put(Envelope.TIME, "2026-09-30T03:00:00.131Z");
            headers.put(Envelope.SUBJECT, "nothing");
        }

        ProducerRecord<String, byte[]> record() {
            ProducerRecord<String, byte[]> record =
                    new ProducerRecord<>(type.topic().topicName(), key, value());
            headers.forEach((name, text) -> record.headers().add(name, text == null ? null : text.getBytes(UTF_8)));
            return record;
        }

        private byte @Nullable [] value() {
            if (isEmpty) {
                return null;
            }
            if (raw != null) {
                return raw;
            }
            byte[] whole = JSON.writeValueAsBytes(body);
            return truncated ? Arrays.copyOf(whole, whole.length / 2) : whole;
        }
    }
}
