package com.ourspace.booking.reservation;

import static com.ourspace.booking.reservation.RunningProcessor.everythingIn;
import static com.ourspace.booking.reservation.RunningProcessor.inDays;
import static com.ourspace.booking.reservation.RunningProcessor.request;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ourspace.booking.log.Fence;
import com.ourspace.booking.storage.Columns;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.OrderCommand.CancelReservation;
import com.ourspace.contracts.reservation.OrderCommand.PayReservation;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.ReservationCommand;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a process remembers saves it statements, and never makes it decide on what is true no longer. */
class DecidingFromMemoryTest {

    private final RunningProcessor processor = RunningProcessor.shared();
    private final LocalDate date = inDays(40);
    private final long space = processor.openSpace();
    private final Map<UUID, ConsumerRecord<String, byte[]>> log = new HashMap<>();
    private final OwnDesk owner = new OwnDesk(processor);
    private final OwnDesk other = new OwnDesk(processor);

    /** Without those of the transaction itself. One more is one more for every batch there is. */
    @Test
    void aBatchOfPlainRequestsTakesEightStatementsAndNineWhereItsDatesAreNew() {
        List<Long> guests = IntStream.range(0, 10)
                .mapToObj(_ -> RunningProcessor.newGuest())
                .toList();
        owner.decide(batch(requests(guests, date, Slot.NIGHT)));

        assertThat(statementsOf(batch(requests(guests, date, Slot.DAY)))).isEqualTo(8);
        assertThat(statementsOf(batch(requests(guests, date.plusDays(20), Slot.DAY))))
                .isEqualTo(9);
        assertThat(outcomes(date)).containsExactly("1 HELD", "2 HELD");
        assertThat(outcomes(date.plusDays(20))).containsExactly("1 HELD");
    }

    /** As one that was frozen while its partition moved, and wakes up. */
    @Test
    void aStaleOwnersCommitFailsAsAWholeAndItReadsAnewAndGoesOn() {
        LocalDate untouched = date.plusDays(1);
        owner.decide(batch(request(space, date, Slot.NIGHT), request(space, untouched, Slot.NIGHT)));
        RequestReservation taken = request(space, date, Slot.DAY);
        other.decide(batch(taken));
        List<IncomingCommand> stale = batch(request(space, untouched, Slot.DAY), request(space, date, Slot.DAY));

        assertThatThrownBy(() -> owner.decide(stale)).isInstanceOf(DuplicateKeyException.class);
        assertThat(outcomes(untouched)).containsExactly("1 HELD");
        assertThat(outcomes(date)).containsExactly("1 HELD", "2 HELD");

        owner.decide(stale);
        assertThat(outcomes(untouched)).containsExactly("1 HELD", "2 HELD");
        assertThat(outcomes(date)).containsExactly("1 HELD", "2 HELD", "3 REJECTED SLOT_HELD");
        assertThat(chainIsWhole(date)).isTrue();
    }

    @Test
    void twoOwnersForAWhileTakeTurnsAndLoseNothing() {
        for (int round = 0; round < 5; round++) {
            OwnDesk desk = round % 2 == 0 ? owner : other;
            List<IncomingCommand> batch = batch(request(space, date, Slot.DAY));
            Fence.execute(() -> desk.decide(batch));
        }
        assertThat(outcomes(date))
                .containsExactly(
                        "1 HELD",
                        "2 REJECTED SLOT_HELD",
                        "3 REJECTED SLOT_HELD",
                        "4 REJECTED SLOT_HELD",
                        "5 REJECTED SLOT_HELD");
        assertThat(chainIsWhole(date)).isTrue();
    }

    @Test
    void whatComesAgainIsLeftOutInTheSameBatchInALaterOneAndWhereAnotherHadDecidedIt() {
        RequestReservation first = request(space, date, Slot.NIGHT);
        assertThat(owner.decide(batch(first, first))).isEmpty();
        assertThat(owner.decide(batch(first))).isEmpty();
        RequestReservation elsewhere = request(space, date.plusDays(2), Slot.NIGHT);
        other.decide(batch(elsewhere));
        RequestReservation next = request(space, date, Slot.DAY);
        List<IncomingCommand> again = batch(elsewhere, next, first);

        assertThatThrownBy(() -> owner.decide(again)).isInstanceOf(DuplicateKeyException.class);
        assertThat(owner.decide(again)).isEmpty();
        assertThat(outcomes(date)).containsExactly("1 HELD", "2 HELD");
        assertThat(outcomes(date.plusDays(2))).containsExactly("1 HELD");
    }

    @Test
    void aPartitionThatWasAwayIsReadAnewWithoutMeetingAFence() {
        owner.decide(batch(request(space, date, Slot.NIGHT)));
        RequestReservation meanwhile = request(space, date, Slot.DAY);
        other.decide(batch(meanwhile));

        owner.forget(List.of(OwnDesk.PARTITION));
        owner.decide(batch(meanwhile, request(space, date, Slot.ALL)));

        assertThat(outcomes(date)).containsExactly("1 HELD", "2 HELD", "3 REJECTED SLOT_HELD");
    }

    @Test
    void anOrderThatIsOverIsFoundInTheTableByWhatNamesIt() {
        RequestReservation request = request(space, date, Slot.NIGHT);
        owner.decide(batch(request));
        owner.decide(
                batch(new CancelReservation(request.orderId(), space, date, Canceller.GUEST, request.guestId(), null)));
        owner.decide(batch(new PayReservation(request.orderId(), space, date, request.guestId(), 50_000)));

        assertThat(outcomes(date)).containsExactly("1 HELD", "2 CANCELLED", "3 PAYMENT_REFUSED NOT_PAYABLE");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> everythingIn(Topic.Name.RESERVATION_EVENTS).stream()
                        .filter(event -> request.key().equals(event.key()))
                        .map(event -> new String(event.value(), UTF_8))
                        .anyMatch(event -> event.contains("NOT_PAYABLE") && event.contains("CANCELLED")));
    }

    private ReservationCommand[] requests(List<Long> guests, LocalDate from, Slot slot) {
        return IntStream.range(0, guests.size())
                .mapToObj(day -> new RequestReservation(
                        UUID.randomUUID(), space, from.plusDays(day), slot, guests.get(day), 2, null, "digest"))
                .toArray(ReservationCommand[]::new);
    }

    private List<IncomingCommand> batch(ReservationCommand... commands) {
        List<IncomingCommand> batch = owner.batch(commands);
        batch.forEach(command -> log.put(command.envelope().id(), command.source()));
        return batch;
    }

    /** Counted by the server, on the one connection that the batch uses. */
    private long statementsOf(List<IncomingCommand> batch) {
        return Objects.requireNonNull(
                new TransactionTemplate(processor.bean(PlatformTransactionManager.class)).execute(_ -> {
                    long before = statements();
                    owner.decide(batch);
                    return statements() - before - 1;
                }));
    }

    private long statements() {
        return processor
                .jdbc()
                .queryForObject("SHOW SESSION STATUS LIKE 'Questions'", (row, _) -> row.getLong("Value"));
    }

    private List<String> outcomes(LocalDate on) {
        return processor
                .jdbc()
                .queryForList(
                        "SELECT CONCAT_WS(' ', seq, outcome, reason) FROM decision WHERE space_id = ? AND use_date = ?"
                                + " ORDER BY seq",
                        String.class,
                        space,
                        on);
    }

    /** Decided again out of the log, each decision has the hash that is stored. */
    private boolean chainIsWhole(LocalDate on) {
        Replay replay = new Replay(new SpaceDate(space, on));
        return processor
                .jdbc()
                .query(
                        "SELECT command_id, facts, hash FROM decision_facts WHERE space_id = ? AND use_date = ? ORDER BY seq",
                        (row, _) -> Arrays.equals(
                                replay.decide(
                                        Objects.requireNonNull(log.get(Columns.uuid(row, "command_id"))),
                                        row.getString("facts")),
                                row.getBytes("hash")),
                        space,
                        on)
                .stream()
                .allMatch(same -> same);
    }
}
