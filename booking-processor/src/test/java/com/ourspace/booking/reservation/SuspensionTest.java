package com.ourspace.booking.reservation;

import static com.ourspace.booking.reservation.RunningProcessor.inDays;
import static com.ourspace.booking.reservation.RunningProcessor.newGuest;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.Message;
import com.ourspace.contracts.account.AccountEvent.UserReinstated;
import com.ourspace.contracts.account.AccountEvent.UserSuspended;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Rule 4 where it is decided: what the account events tell, on real Kafka and a real database. */
class SuspensionTest {

    private final RunningProcessor processor = RunningProcessor.shared();
    private final long space = processor.openSpace();
    private final long guest = newGuest();

    @Test
    void guestSuspendedIsRefusedUntilReinstated() {
        tell(new UserSuspended(guest, 1, Instant.EPOCH), 1);
        RequestReservation refused = request(20);
        assertThat(processor.decided(refused.orderId()))
                .containsEntry("status", "REJECTED")
                .containsEntry("rejection", "GUEST_SUSPENDED");

        tell(new UserReinstated(guest, 2, Instant.EPOCH), 2);
        assertThat(processor.decided(request(20).orderId())).containsEntry("status", "WAITING");
    }

    @Test
    void whatIsToldLateOrTwiceChangesNothing() {
        tell(new UserReinstated(guest, 2, Instant.EPOCH), 2);
        tell(new UserSuspended(guest, 1, Instant.EPOCH), 2);
        tell(new UserReinstated(guest, 2, Instant.EPOCH), 2);
        tell(new UserSuspended(guest, 3, Instant.EPOCH), 3);
        assertThat(status()).isEqualTo("SUSPENDED");

        tell(new UserReinstated(guest, 4, Instant.EPOCH), 4);
        assertThat(status()).isEqualTo("ACTIVE");
        assertThat(processor.decided(request(21).orderId())).containsEntry("status", "WAITING");
    }

    private RequestReservation request(int days) {
        RequestReservation request =
                new RequestReservation(UUID.randomUUID(), space, inDays(days), Slot.DAY, guest, 2, null, "digest");
        processor.send(request).join();
        return request;
    }

    /** Tells it, and waits until at least this change is known. */
    private void tell(Message event, long seq) {
        processor.send(UUID.randomUUID(), event).join();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> processor
                                .jdbc()
                                .queryForList(
                                        "SELECT id FROM guest WHERE id = ? AND status_version >= ?",
                                        Long.class,
                                        guest,
                                        seq)
                                .size()
                        == 1);
    }

    private String status() {
        return processor.jdbc().queryForObject("SELECT status FROM guest WHERE id = ?", String.class, guest);
    }
}
