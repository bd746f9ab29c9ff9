package com.ourspace.api.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.limit.RateLimits.Kind;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTest {

    private static final String ORDERS = "/v1/spaces/1/orders";

    private final RunningApi api = RunningApi.shared();

    @Test
    void rateLimitedIsWhoAsksForTooManySlots() {
        Caller greedy = api.newUser();
        Answer refused = Stream.generate(() -> greedy.post(ORDERS, "{}"))
                .limit(2L * RunningApi.ORDERS_PER_MINUTE)
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();

        assertThat(refused.code()).isEqualTo("RATE_LIMITED");
        assertThat(refused.header("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.header("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Long.parseLong(seconds)).isBetween(1L, 60L));
        assertThat(refused.header("RateLimit"))
                .hasValueSatisfying(left -> assertThat(left).startsWith("\"orders\";r=0;"));
        assertThat(greedy.get("/v1/me").status()).isEqualTo(200);
        assertThat(api.newUser().post(ORDERS, "{}").status()).isNotEqualTo(429);
    }

    @Test
    void everyAnswerSaysWhatIsLeft() {
        Answer answer = api.stranger().get("/v1/districts");

        assertThat(answer.header("RateLimit-Policy")).hasValue("\"reads\";q=1000000;w=60");
        assertThat(answer.header("RateLimit")).isPresent();
        assertThat(api.stranger().get("/problems/RATE_LIMITED").header("RateLimit"))
                .isEmpty();
    }

    @Test
    void eachHasABucketOfTheirOwnForEachKind() {
        RateLimits limits = limits("on", "2/1h");

        assertThat(Stream.of("anna", "anna", "anna", "ben")
                        .map(who -> limits.take(Kind.ORDERS, who))
                        .map(ConsumptionProbe::isConsumed))
                .containsExactly(true, true, false, true);
        assertThat(limits.take(Kind.WRITES, "anna").isConsumed()).isTrue();
        assertThat(limits.take(Kind.ORDERS, "anna").getNanosToWaitForRefill())
                .isBetween(1L, Duration.ofMinutes(30).toNanos());
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "OFF"})
    void canBeLifted(String mode) {
        assertThat(limits(mode, "2/1h").areLifted()).isTrue();
        assertThat(limits("on", "2/1h").areLifted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "0/1m", "5", "5/0s", "5/-1m"})
    void aRateHasToBeOne(String text) {
        assertThatThrownBy(() -> Rate.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2::9, 20010db800010002",
        "2001:db8:1:3::9, 20010db800010003",
        "::ffff:203.0.113.7, 203.0.113.7"
    })
    void ofAnIpv6AddressTheNetworkCounts(String address, String place) {
        assertThat(Address.of(address)).isEqualTo(place);
    }

    private static RateLimits limits(String mode, String orders) {
        return new RateLimits(mode, "5/1h", "5/1h", "5/1h", orders);
    }
}
