package com.ourspace.acceptance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HttpAnswerTest {

    private static final String GRANTED =
            "{\"id\":\"a\",\"refundPolicy\":\"STANDARD\",\"status\":\"WAITING\",\"version\":1}";
    private static final String REJECTED =
            "{\"id\":\"a\",\"status\":\"REJECTED\",\"rejection\":{\"title\":\"a \\\"code\\\":\\\"X\\\"\",\"status\":409,\"code\":\"SLOT_HELD\"}}";

    @Test
    void namesAnOrderByItsStatus() {
        assertThat(answer(GRANTED).isDecidedOrder()).isTrue();
        assertThat(answer(GRANTED).outcome()).isEqualTo("WAITING");
    }

    @Test
    void namesARejectedOrderByItsCode() {
        assertThat(answer(REJECTED).isDecidedOrder()).isTrue();
        assertThat(answer(REJECTED).outcome()).isEqualTo("SLOT_HELD");
    }

    @Test
    void seesThatAnOrderIsNotDecidedYet() {
        assertThat(answer("{\"id\":\"a\",\"status\":\"PENDING\",\"version\":0}").isDecidedOrder())
                .isFalse();
        assertThat(answer("").isDecidedOrder()).isFalse();
    }

    @Test
    void takesThePathOfALocationWhetherItIsWholeOrNot() {
        assertThat(new HttpAnswer(202, "/v1/orders/7", "").requireLocationPath())
                .isEqualTo("/v1/orders/7");
        assertThat(new HttpAnswer(202, "http://127.0.0.1:80/v1/orders/7", "").requireLocationPath())
                .isEqualTo("/v1/orders/7");
        assertThatThrownBy(() -> answer("").requireLocationPath()).hasMessageContaining("no Location");
    }

    private static HttpAnswer answer(String body) {
        return new HttpAnswer(200, null, body);
    }
}
