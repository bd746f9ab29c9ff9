package com.ourspace.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Envelope.MalformedEnvelope;
import com.ourspace.contracts.Message;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.image.ImageCommand;
import com.ourspace.contracts.image.ImageCommand.DiscardImage;
import com.ourspace.contracts.image.ImageCommand.StoreImage;
import com.ourspace.contracts.image.ImageEvent;
import com.ourspace.contracts.image.ImageOwner;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RecordReaderTest {

    private static final StoreImage MESSAGE =
            new StoreImage(UUID.randomUUID(), ImageOwner.SPACE, 7, 0, "staged/key", "0".repeat(64), null);
    private static final Envelope ENVELOPE =
            Envelope.of(UUID.randomUUID(), MESSAGE, "/test", Instant.EPOCH, null, null);
    private static final String JSON = JsonMapper.shared().writeValueAsString(MESSAGE);

    private final RecordReader reader = new RecordReader(JsonMapper.shared());

    @Test
    void readsAMessageWithItsEnvelope() {
        ConsumerRecord<String, byte[]> record = record(JSON, ENVELOPE.headers());

        assertThat(reader.read(record, ImageCommand.class))
                .isEqualTo(new ReceivedMessage<ImageCommand>(ENVELOPE, MESSAGE, record));
    }

    @ParameterizedTest
    @ValueSource(strings = {"imageId", "owner", "ownerId", "position", "stagedKey", "sha256"})
    void refusesAMessageWithoutAMemberThatItsTypeRequires(String member) {
        String incomplete = JSON.replace('"' + member + '"', "\"other\"");

        assertThatThrownBy(() -> reader.read(record(incomplete, ENVELOPE.headers()), ImageCommand.class))
                .isInstanceOf(DeserializationFailure.class)
                .hasMessageContaining(member);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not JSON", "{}", "[]", "null", "7", "{\"imageId\":\"x\"}"})
    void refusesWhatIsNoMessage(String value) {
        assertThatThrownBy(() -> reader.read(record(value, ENVELOPE.headers()), ImageCommand.class))
                .isInstanceOf(DeserializationFailure.class);
    }

    @Test
    void refusesARecordWithoutAValue() {
        assertThatThrownBy(() -> reader.read(record(null, ENVELOPE.headers()), ImageCommand.class))
                .isInstanceOf(DeserializationFailure.class)
                .hasMessage("value is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"paint-image.v1", "store-image.v99", "image-stored.v1", "create-space.v1"})
    void refusesATypeThatIsUnknownOrOfAnotherTopic(String type) {
        assertThatThrownBy(() -> reader.read(record(JSON, with(Envelope.TYPE, type)), Message.class))
                .isInstanceOf(DeserializationFailure.class)
                .hasMessage("type " + type + " is not known here");
    }

    @Test
    void refusesATypeOfAnotherKind() {
        ConsumerRecord<String, byte[]> record = record(JSON, ENVELOPE.headers());

        assertThatThrownBy(() -> reader.read(record, ImageEvent.class)).isInstanceOf(DeserializationFailure.class);
        assertThatThrownBy(() -> reader.read(record, DiscardImage.class)).isInstanceOf(DeserializationFailure.class);
    }

    @Test
    void refusesAMessageUnderAnotherKey() {
        ConsumerRecord<String, byte[]> other =
                new ConsumerRecord<>(Topic.Name.IMAGE_COMMANDS, 0, 0, "another", JSON.getBytes(UTF_8));
        ENVELOPE.headers().forEach((name, text) -> other.headers().add(name, text.getBytes(UTF_8)));

        assertThatThrownBy(() -> reader.read(other, ImageCommand.class))
                .isInstanceOf(DeserializationFailure.class)
                .hasMessage("key is not " + MESSAGE.key());
    }

    @Test
    void distinguishesAMalformedEnvelopeOnlyForThoseWhoReadItAlone() {
        ConsumerRecord<String, byte[]> record = record(JSON, with(Envelope.ID, "17"));

        assertThatThrownBy(() -> reader.envelope(record)).isInstanceOf(MalformedEnvelope.class);
        assertThatThrownBy(() -> reader.read(record, ImageCommand.class)).isInstanceOf(DeserializationFailure.class);
    }

    private static Map<String, String> with(String header, String text) {
        Map<String, String> headers = new HashMap<>(ENVELOPE.headers());
        headers.put(header, text);
        return headers;
    }

    private static ConsumerRecord<String, byte[]> record(@Nullable String value, Map<String, String> headers) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                Topic.Name.IMAGE_COMMANDS, 0, 0, MESSAGE.key(), value == null ? null : value.getBytes(UTF_8));
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        return record;
    }
}
