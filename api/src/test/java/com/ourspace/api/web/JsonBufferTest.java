package com.ourspace.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.contracts.reservation.Half;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that fits Tomcat's buffer is sent whole, with its length, instead of in chunks. */
class JsonBufferTest {

    private static final RunningApi API = RunningApi.shared();

    private final Caller guest = API.newUser();

    @ParameterizedTest
    @ValueSource(strings = {"/v1/me", "/v1/categories", "/v1/nothing", "/v1/orders/x"})
    void answersHaveTheirLength(String path) {
        Answer answer = guest.get(path);

        assertThat(answer.header("Content-Length"))
                .hasValue(String.valueOf(answer.body().getBytes(StandardCharsets.UTF_8).length));
        assertThat(answer.header("Transfer-Encoding")).isEmpty();
    }

    /** A longer one is sent in chunks, as its length is not known when the first is sent. */
    @Test
    void aLongerAnswerIsWhole() {
        SampleSpace space = SampleSpace.create().listedIn(API);
        LocalDate today = LocalDate.now(Half.ZONE);

        Answer answer =
                guest.get("/v1/spaces/" + space.id() + "/availability?from=" + today + "&to=" + today.plusDays(91));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().length()).isGreaterThan(8_192);
        assertThat(answer.json().at("/dates")).hasSize(92);
    }
}
