package com.ourspace.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.messaging.tracing.Tracing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagingConfigurationTest {

    private final MessagingConfiguration configuration = new MessagingConfiguration();

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void tracesNothingWithoutTheAddressOfACollector(String endpoint) {
        assertThat(configuration.tracing("test", endpoint, 1)).isSameAs(Tracing.off());
    }

    @Test
    void tracesWithTheAddressOfACollector() {
        try (Tracing tracing = configuration.tracing("test", "http://127.0.0.1:1/v1/traces", 1)) {
            assertThat(tracing.isOn()).isTrue();
        }
    }
}
