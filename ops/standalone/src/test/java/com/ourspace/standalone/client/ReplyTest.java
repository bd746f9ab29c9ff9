package com.ourspace.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ourspace.contracts.reservation.ClaimState;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderStatus;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplyTest {

    private static final UUID ORDER = UUID.fromString("0192f0c1-0000-4000-8000-000000000001");

    @Test
    void readsTheCreatedIdFromItsLocation() {
        Reply reply = reply(202, "", "Location", "http://127.0.0.1:8080/v1/orders/" + ORDER);

        assertThat(reply.expect(202).createdId()).isEqualTo(ORDER);
    }

    @Test
    void readsAnOrderThatIsNotDecidedYet() {
        Order order = reply(200, "{\"id\": \"%s\", \"status\": \"PENDING\"}".formatted(ORDER))
                .as(Order.class);

        assertThat(order.isDecided()).isFalse();
        assertThat(order.status()).isEqualTo(OrderStatus.PENDING);
    }

    @Test
    void readsWhyAnOrderWasRefused() {
        Order order = reply(200, """
                {"id": "%s", "status": "REJECTED", "somethingNew": 1,
                 "rejection": {"type": "/problems/SLOT_HELD", "title": "t", "detail": "d", "code": "SLOT_HELD",
                   "conflicts": [{"half": "NIGHT", "state": "HELD", "takenAt": 4,
                                  "heldUntil": "2026-05-01T10:00:00Z"}]},
                 "decision": {"partition": 3, "offset": 5, "seq": 2, "at": "2026-05-01T09:50:00Z"}}
                """.formatted(ORDER)).as(Order.class);

        assertThat(order.requireDecision().offset()).isEqualTo(5);
        assertThat(order.requireRejection().code()).isEqualTo("SLOT_HELD");
        assertThat(order.requireRejection().conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.half()).isEqualTo(Half.NIGHT);
            assertThat(conflict.state()).isEqualTo(ClaimState.HELD);
            assertThat(conflict.takenAt()).isEqualTo(4);
        });
    }

    @Test
    void tellsWhatCameInsteadOfTheExpectedAnswer() {
        Reply problem = reply(
                422, "{\"code\": \"SLOT_NOT_OFFERED\"}", "Content-Type", "application/problem+json;charset=UTF-8");

        assertThat(problem.code()).contains("SLOT_NOT_OFFERED");
        assertThatThrownBy(() -> problem.expect(202))
                .isInstanceOf(UnexpectedReply.class)
                .hasMessageContaining("POST /v1/x was answered with 422")
                .hasMessageContaining("SLOT_NOT_OFFERED");
    }

    private static Reply reply(int status, String body, String... header) {
        Map<String, List<String>> headers = header.length == 0 ? Map.of() : Map.of(header[0], List.of(header[1]));
        return new Reply("POST /v1/x", status, HttpHeaders.of(headers, (name, value) -> true), body);
    }
}
