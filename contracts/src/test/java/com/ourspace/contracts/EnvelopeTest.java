package com.ourspace.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ourspace.contracts.account.AccountEvent.UserSeen;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    private static final UUID ID = UUID.fromString("7f3a9c10-5b2e-4d61-9f0a-2c8e61b7d405");
    private static final UUID CAUSE = UUID.fromString("c41d7e62-08af-4b93-b5c7-93d2f6a1e870");
    private static final Instant TIME = Instant.parse("2026-09-30T03:00:00.123456Z");
    private static final Message MESSAGE = new UserSeen(7, TIME);
    private static final Envelope WHOLE = Envelope.of(ID, MESSAGE, "/ourspace/api", TIME, CAUSE, "00-trace-span-01");

    @Test
    void isWrittenAsCloudEventsHeadersInBinaryMode() {
        assertThat(WHOLE.headers())
                .containsExactly(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", ID.toString()),
                        Map.entry("ce_type", "user-seen.v1"),
                        Map.entry("ce_source", "/ourspace/api"),
                        Map.entry("ce_time", "2026-09-30T03:00:00.123Z"),
                        Map.entry("ce_subject", "7"),
                        Map.entry("ce_causationid", CAUSE.toString()),
                        Map.entry("traceparent", "00-trace-span-01"),
                        Map.entry("content-type", "application/json"));
    }

    @Test
    void readsBackAsItWasWritten() {
        assertThat(Envelope.read(WHOLE.headers()::get)).isEqualTo(WHOLE);
    }

    @Test
    void leavesOutWhatItDoesNotHave() {
        Envelope bare = Envelope.of(ID, MESSAGE, "/ourspace/api", TIME, null, null);

        assertThat(bare.headers()).doesNotContainKeys("ce_causationid", "traceparent");
        assertThat(Envelope.read(bare.headers()::get)).isEqualTo(bare);
    }

    @Test
    void overlooksHeadersOfOthers() {
        Map<String, String> headers = new HashMap<>(WHOLE.headers());
        headers.put("added-by-a-proxy", "whatever");

        assertThat(Envelope.read(headers::get)).isEqualTo(WHOLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_type", "ce_source", "ce_time", "ce_subject"})
    void saysWhichHeaderIsMissing(String name) {
        Map<String, String> headers = new HashMap<>(WHOLE.headers());
        headers.remove(name);

        assertThatThrownBy(() -> Envelope.read(headers::get))
                .isInstanceOf(Envelope.MalformedEnvelope.class)
                .hasMessage("header " + name + " is missing");
    }

    @ParameterizedTest
    @CsvSource({"ce_id, order-1", "ce_time, yesterday", "ce_time, 2026-09-30T03:00:00", "ce_causationid, none"})
    void refusesAHeaderThatDoesNotParse(String name, String text) {
        Map<String, String> headers = new HashMap<>(WHOLE.headers());
        headers.put(name, text);

        assertThatThrownBy(() -> Envelope.read(headers::get)).isInstanceOf(Envelope.MalformedEnvelope.class);
    }
}
