package com.ourspace.booking.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.booking.BookingProcessorApplication;
import com.ourspace.embedded.SharedStack;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class RelayReadinessTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aServiceIsReadyWhenItsRelayWorksOrStandsBy() throws Exception {
        try (ConfigurableApplicationContext service =
                BookingProcessorApplication.start(SharedStack.bookingArguments().toArray(String[]::new))) {
            String port = service.getEnvironment().getProperty("local.server.port");

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(get(port, "/actuator/health/readiness"))
                            .contains("\"relay\":{\"details\":{")
                            .containsAnyOf("\"state\":\"ACTIVE\"", "\"state\":\"STANDBY\"")
                            .contains("\"status\":\"UP\"")
                            .doesNotContain("OUT_OF_SERVICE"));
            assertThat(get(port, "/actuator/prometheus"))
                    .contains("ourspace_relay_published_total", "ourspace_relay_lag_seconds", "ourspace_outbox_rows");
        }
    }

    private String get(String port, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + port + path);
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body();
    }
}
