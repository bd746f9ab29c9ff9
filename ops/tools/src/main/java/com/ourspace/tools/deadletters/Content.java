package com.ourspace.tools.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Key, value and headers of a record, as bytes, because a dead letter may be anything. */
@SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
record Content(byte @Nullable [] key, byte @Nullable [] value, List<NamedValue> headers) {

    /** A header. */
    @SuppressWarnings("ArrayRecordComponent")
    record NamedValue(String name, byte @Nullable [] value) {}

    static Content of(ConsumerRecord<byte[], byte[]> record) {
        List<NamedValue> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            headers.add(new NamedValue(header.key(), header.value()));
        }
        return new Content(record.key(), record.value(), headers);
    }

    Content withKey(String other) {
        return new Content(other.getBytes(UTF_8), value, headers);
    }

    Content withValue(byte[] other) {
        return new Content(key, other, headers);
    }

    /** The same record with this header instead of those of the same name. */
    Content withHeader(String name, String text) {
        List<NamedValue> others = new ArrayList<>(without(name::equals).headers);
        others.add(new NamedValue(name, text.getBytes(UTF_8)));
        return new Content(key, value, others);
    }

    /** The same record without the headers with these names. */
    Content without(Predicate<String> names) {
        return new Content(
                key,
                value,
                headers.stream().filter(header -> !names.test(header.name())).toList());
    }

    /** The text of the last header with this name; null if there is none. */
    @Nullable
    String header(String name) {
        return headers.reversed().stream()
                .filter(header -> header.name().equals(name) && header.value() != null)
                .findFirst()
                .map(header -> new String(header.value() == null ? new byte[0] : header.value(), UTF_8))
                .orElse(null);
    }

    boolean hasKeyOf(Content other) {
        return key != null && Arrays.equals(key, other.key);
    }

    /** Bytes as text; empty if they are none. */
    static Optional<String> text(byte @Nullable [] bytes) {
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            boolean isShown = text.chars()
                    .noneMatch(character -> Character.isISOControl(character) && !Character.isWhitespace(character));
            return isShown ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }
}
