package com.ourspace.booking.reservation;

import static com.ourspace.booking.reservation.RunningProcessor.everythingIn;
import static com.ourspace.booking.reservation.RunningProcessor.inDays;
import static com.ourspace.booking.storage.Columns.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.Topic;
import com.ourspace.contracts.account.AccountCommand.GrantPoints;
import com.ourspace.contracts.account.AccountEvent.PointsChanged;
import com.ourspace.contracts.account.AccountEvent.UserSeen;
import com.ourspace.contracts.account.AccountEvent.UserSuspended;
import com.ourspace.contracts.account.GrantReason;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.OrderCommand.CancelReservation;
import com.ourspace.contracts.reservation.OrderCommand.PayReservation;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.messaging.RecordReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Points, on real Kafka and a real database. */
class WalletTest {

    private static final long WELCOME = 100_000;
    private static final long ALL_PRICE = 70_000;

    private final RunningProcessor processor = RunningProcessor.shared();
    private final LocalDate date = inDays(20);
    private final long guest = RunningProcessor.newGuest();

    @Test
    void whoIsSeenGetsAWalletWithTheWelcomeGrantOnce() {
        processor.send(UUID.randomUUID(), new UserSeen(guest, Instant.EPOCH)).join();
        processor.send(UUID.randomUUID(), new UserSeen(guest, Instant.EPOCH)).join();
        grant(UUID.randomUUID(), 5);
        awaitBalance(WELCOME + 5);

        assertThat(ledger()).containsExactly("1 GRANT 100000 100000", "2 GRANT 5 100005");
    }

    /** A wallet is given the time of its transaction, so that the times tell how many there were. */
    @Test
    void newUsersInARushGetTheirWalletsTogetherWhateverLiesBetween() {
        List<Long> guests = IntStream.range(0, 300)
                .mapToObj(_ -> RunningProcessor.newGuest())
                .toList();
        for (long id : guests.subList(0, 150)) {
            processor.send(UUID.randomUUID(), new UserSeen(id, Instant.EPOCH));
        }
        processor.send(UUID.randomUUID(), new UserSeen(0, Instant.EPOCH));
        processor.send(UUID.randomUUID(), new UserSuspended(guests.getFirst(), 1, Instant.EPOCH));
        for (long id : guests.subList(100, 300)) {
            processor.send(UUID.randomUUID(), new UserSeen(id, Instant.EPOCH));
        }

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> guests.stream().allMatch(id -> balance(id) == WELCOME));
        assertThat(processor
                        .jdbc()
                        .queryForObject("SELECT status FROM guest WHERE id = ?", String.class, guests.getFirst()))
                .isEqualTo("SUSPENDED");
        String placeholders = String.join(",", Collections.nCopies(guests.size(), "?"));
        assertThat(processor
                        .jdbc()
                        .queryForObject(
                                "SELECT COUNT(DISTINCT entered_at) FROM wallet_entry WHERE user_id IN (%s)"
                                        .formatted(placeholders),
                                Integer.class,
                                guests.toArray()))
                .isLessThan(guests.size() / 2);
    }

    @Test
    void aGrantThatComesTwiceIsGivenOnce() {
        UUID command = UUID.randomUUID();
        grant(command, 1_000);
        grant(command, 1_000);
        grant(UUID.randomUUID(), 1);
        awaitBalance(WELCOME + 1_001);
    }

    /** Two space-dates lie on two partitions and are decided side by side; the wallet is one. */
    @Test
    void twoPaymentsFromOneWalletWithPointsForOne() {
        List<RequestReservation> orders = IntStream.range(0, 2)
                .mapToObj(_ -> request(processor.openSpace(), guest))
                .toList();
        orders.forEach(order -> processor.send(order).join());
        orders.forEach(order -> processor.decided(order.orderId()));

        orders.forEach(this::pay);
        awaitBalance(WELCOME - ALL_PRICE);
        awaitOutcomes(orders, List.of("COMPLETED", "PAYMENT_REFUSED"));

        assertThat(reasons(orders)).contains("INSUFFICIENT_POINTS");
        assertThat(ledger()).containsExactly("1 GRANT 100000 100000", "2 PAY -70000 30000");
    }

    @Test
    void manyBatchesThatShareWalletsNeitherStopEachOtherNorSpendTooMuch() {
        List<Long> guests =
                IntStream.range(0, 4).mapToObj(_ -> RunningProcessor.newGuest()).toList();
        List<RequestReservation> orders = new ArrayList<>();
        try (RunningProcessor second = RunningProcessor.another()) {
            for (int i = 0; i < 3; i++) {
                long space = processor.openSpace();
                for (int day = 0; day < 4; day++) {
                    orders.add(request(space, date.plusDays(day), guests.get((i + day) % 4)));
                }
            }
            orders.forEach(processor::send);
            orders.forEach(order -> processor.decided(order.orderId()));
            orders.forEach(this::pay);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> orders.stream().map(this::outcomeOfPayment).allMatch(outcome -> !outcome.isEmpty()));
            assertThat(second.jdbc()).isNotNull();
        }
        assertThat(orders.stream().map(this::outcomeOfPayment).filter("COMPLETED"::equals))
                .hasSize(4);
        assertThat(guests).allSatisfy(id -> assertThat(balance(id)).isEqualTo(WELCOME - ALL_PRICE));
        assertThat(unbalancedWallets()).isEmpty();
    }

    @Test
    void whoIsCancelledByTheHostGetsEverythingBackAndTheLogTellsEachEntry() {
        RequestReservation order = request(processor.openSpace(), guest);
        processor.send(order).join();
        pay(order);
        CancelReservation cancellation = new CancelReservation(
                order.orderId(), order.spaceId(), order.useDate(), Canceller.HOST, RunningProcessor.HOST, ALL_PRICE);
        processor.send(UUID.randomUUID(), cancellation).join();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> processor.reservation(order.orderId()).get("status"), "CANCELLED"::equals);

        assertThat(processor.reservation(order.orderId())).containsEntry("refund_amount", ALL_PRICE);
        assertThat(ledger()).containsExactly("1 GRANT 100000 100000", "2 PAY -70000 30000", "3 REFUND 70000 100000");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> told().size(), size -> size == 3);
        assertThat(told()).isEqualTo(ledger());
    }

    private RequestReservation request(long space, long guestId) {
        return request(space, date, guestId);
    }

    private static RequestReservation request(long space, LocalDate useDate, long guestId) {
        return new RequestReservation(UUID.randomUUID(), space, useDate, Slot.ALL, guestId, 2, null, "digest");
    }

    private void pay(RequestReservation order) {
        PayReservation payment =
                new PayReservation(order.orderId(), order.spaceId(), order.useDate(), order.guestId(), ALL_PRICE);
        processor.send(UUID.randomUUID(), payment).join();
    }

    private void grant(UUID command, long amount) {
        processor
                .send(command, new GrantPoints(guest, amount, GrantReason.GOODWILL, 1))
                .join();
    }

    private void awaitOutcomes(List<RequestReservation> orders, List<String> outcomes) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> orders.stream()
                                .map(this::outcomeOfPayment)
                                .sorted()
                                .toList(),
                        outcomes::equals);
    }

    private String outcomeOfPayment(RequestReservation order) {
        return processor
                .jdbc()
                .queryForList(
                        "SELECT outcome FROM decision WHERE order_id = ? AND outcome IN ('COMPLETED', 'PAYMENT_REFUSED')",
                        String.class,
                        bytes(order.orderId()))
                .stream()
                .findFirst()
                .orElse("");
    }

    private List<String> reasons(List<RequestReservation> orders) {
        return orders.stream()
                .flatMap(order -> processor
                        .jdbc()
                        .queryForList(
                                "SELECT COALESCE(reason, '') FROM decision WHERE order_id = ?",
                                String.class,
                                bytes(order.orderId()))
                        .stream())
                .toList();
    }

    private void awaitBalance(long points) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> balance(guest), balance -> balance == points);
    }

    private long balance(long userId) {
        return processor
                .jdbc()
                .queryForList("SELECT balance FROM wallet WHERE user_id = ?", Long.class, userId)
                .stream()
                .findFirst()
                .orElse(-1L);
    }

    private List<String> ledger() {
        return processor
                .jdbc()
                .queryForList(
                        "SELECT CONCAT(seq, ' ', kind, ' ', amount, ' ', balance_after) FROM wallet_entry"
                                + " WHERE user_id = ? ORDER BY seq",
                        String.class,
                        guest);
    }

    private List<Long> unbalancedWallets() {
        return processor
                .jdbc()
                .queryForList(
                        "SELECT w.user_id FROM wallet w LEFT JOIN wallet_entry e ON e.user_id = w.user_id"
                                + " GROUP BY w.user_id, w.balance HAVING w.balance <> COALESCE(SUM(e.amount), 0)",
                        Long.class);
    }

    private List<String> told() {
        RecordReader reader = processor.bean(RecordReader.class);
        return everythingIn(Topic.ACCOUNT_EVENTS.topicName()).stream()
                .filter(record -> record.key().equals(Long.toString(guest)))
                .map(record -> reader.message(record, reader.envelope(record), PointsChanged.class))
                .map(event -> "%d %s %d %d".formatted(event.seq(), event.kind(), event.amount(), event.balanceAfter()))
                .toList();
    }
}
