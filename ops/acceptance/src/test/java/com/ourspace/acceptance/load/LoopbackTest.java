package com.ourspace.acceptance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080", "http://127.8.8.8", "http://[::1]:8080/v1"})
    void acceptsThisMachine(String target) {
        assertThat(Loopback.require(URI.create(target))).hasToString(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.0.2.7:8080", "http://0.0.0.0:8080", "relative", "http://[2001:db8::1]/"})
    void refusesEverythingElse(String target) {
        assertThatThrownBy(() -> Loopback.require(URI.create(target)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("127.0.0.1 only");
    }

    @Test
    void looksAtEveryBrokerOfAList() {
        assertThat(Loopback.requireAll("127.0.0.1:9092,127.0.0.1:9093")).endsWith("9093");
        assertThatThrownBy(() -> Loopback.requireAll("127.0.0.1:9092,192.0.2.7:9092"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
