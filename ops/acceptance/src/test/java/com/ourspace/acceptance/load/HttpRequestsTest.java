package com.ourspace.acceptance.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.reservation.Slot;
import com.ourspace.standalone.client.Session;
import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HttpRequestsTest {

    private final HttpRequests requests = new HttpRequests(URI.create("http://127.0.0.1:8080"));
    private final Session guest = new Session(7, "guest", "token");
    private final WantedSlot wanted = new WantedSlot(3, LocalDate.of(2030, 1, 2), Slot.NIGHT, 4);

    @Test
    void writesAWholeOrder() {
        assertThat(new String(requests.order(guest, wanted, "key-1", 0), ISO_8859_1))
                .isEqualTo("""
                POST /v1/spaces/3/orders HTTP/1.1\r
                Host: 127.0.0.1:8080\r
                Accept: application/json\r
                Authorization: Bearer token\r
                Idempotency-Key: key-1\r
                Content-Type: application/json\r
                Content-Length: 53\r
                \r
                {"useDate":"2030-01-02","slot":"NIGHT","headCount":4}""");
    }

    @Test
    void asksToWaitOnlyWhereItIsToldTo() {
        assertThat(new String(requests.order(guest, wanted, "key-1", 10), ISO_8859_1))
                .contains("\r\nPrefer: wait=10\r\n");
        assertThat(new String(requests.poll("/v1/orders/9", guest, 10), ISO_8859_1))
                .startsWith("GET /v1/orders/9 HTTP/1.1\r\n")
                .contains("\r\nPrefer: wait=10\r\n")
                .endsWith("\r\n\r\n");
        assertThat(new String(requests.get("/v1/orders/9", guest), ISO_8859_1))
                .contains("\r\nAuthorization: Bearer token\r\n")
                .doesNotContain("Prefer");
    }
}
