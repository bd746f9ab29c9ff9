package com.ourspace.acceptance.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.reservation.Slot;
import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.client.Session;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineUnderTestTest {

    private static final LocalDate DATE = LocalDate.of(2030, 1, 2);

    @Test
    void grantsASlotOfOneOfItsSpacesOnce(@TempDir Path directory) {
        try (BaselineUnderTest baseline = BaselineUnderTest.start(directory);
                PlatformClient client = new PlatformClient(baseline.api())) {
            Session guest = client.signIn("demo-1");
            long space = client.spaces("limit=1").items().getFirst().id();

            assertThat(status(client, guest, space)).isEqualTo("WAITING");
            assertThat(status(client, guest, space)).isEqualTo("REJECTED");
            assertThat(client.availability(space, DATE, DATE).firstFree(Slot.NIGHT))
                    .isEmpty();
            assertThat(client.availability(space, DATE, DATE).firstFree(Slot.DAY))
                    .hasValue(DATE);
        }
    }

    private static String status(PlatformClient client, Session guest, long space) {
        return client.send(client.orderCall(guest, space, DATE, Slot.NIGHT, 2, "key"))
                .expect(200)
                .json()
                .required("status")
                .asString();
    }
}
