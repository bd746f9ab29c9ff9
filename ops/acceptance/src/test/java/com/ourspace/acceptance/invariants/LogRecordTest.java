package com.ourspace.acceptance.invariants;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.Envelope;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A topic may contain any record; the check must not fail on one. */
class LogRecordTest {

    private static final String ID = "6a0a7f5c-7d3e-4c39-9d3b-0a8d6f1f3f10";

    @ParameterizedTest
    @ValueSource(strings = {Envelope.ID, Envelope.TYPE})
    void aRecordWithoutAValueInARequiredHeaderIsNoMessage(String header) {
        ConsumerRecord<String, byte[]> record = message("{}");
        record.headers().remove(header).add(header, null);

        assertThat(LogRecord.read(record)).isEmpty();
    }

    @Test
    void anOptionalHeaderWithoutAValueIsAbsent() {
        ConsumerRecord<String, byte[]> record = message("{}");
        record.headers().add(Envelope.CAUSATION_ID, null);

        assertThat(LogRecord.read(record))
                .hasValueSatisfying(message -> assertThat(message.causationId()).isNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"orderId\":7}", "{\"orderId\":null}", "{\"orderId\":\"no id\"}", "{\"orderId\":{}}", "[]", "7"
            })
    void aMemberThatIsNoIdIsAbsent(String body) {
        assertThat(LogRecord.read(message(body)).orElseThrow().idIn("orderId")).isEmpty();
    }

    private static ConsumerRecord<String, byte[]> message(String body) {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>("ourspace.reservation.commands", 0, 0, "7:2026-12-01", body.getBytes(UTF_8));
        record.headers().add(Envelope.ID, ID.getBytes(UTF_8));
        record.headers().add(Envelope.TYPE, "request-reservation.v1".getBytes(UTF_8));
        return record;
    }
}
