package com.ourspace.acceptance;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.standalone.client.Order;
import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.client.Reply;
import com.ourspace.standalone.client.Session;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests contention for one slot through HTTP, with a real broker, a real database and two booking processors. */
class ContentionTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final RunningPlatform running = RunningPlatform.shared();
    private final PlatformClient client = running.client();
    private final long space = running.space();
    private final LocalDate date = running.freshDate();

    @Test
    void oneOfAThousandGetsTheNightAndTheOthersGetSlotHeld() {
        List<Order> orders = ask(running.crowd(), _ -> Slot.NIGHT);

        assertThat(outcomes(orders)).isEqualTo(Map.of("NIGHT WAITING", 1L, "NIGHT SLOT_HELD", 999L));
        Order winner = waiting(orders).getFirst();
        assertThat(orders)
                .filteredOn(order -> order.status() == OrderStatus.REJECTED)
                .allSatisfy(loser -> assertThat(winner.requireDecision().offset())
                        .isLessThan(loser.requireDecision().offset()));
    }

    @Test
    void dayAndNightEachGoToOneOfFiveHundred() {
        List<Order> orders = ask(running.crowd(), number -> number % 2 == 0 ? Slot.DAY : Slot.NIGHT);

        assertThat(outcomes(orders))
                .isEqualTo(
                        Map.of("DAY WAITING", 1L, "DAY SLOT_HELD", 499L, "NIGHT WAITING", 1L, "NIGHT SLOT_HELD", 499L));
    }

    @Test
    void allAndDayNeverBothSucceed() {
        List<Order> orders = ask(running.crowd(), number -> number % 2 == 0 ? Slot.ALL : Slot.DAY);

        assertThat(waiting(orders)).hasSize(1);
        assertThat(outcomes(orders)).containsAnyOf(Map.entry("ALL WAITING", 1L), Map.entry("DAY WAITING", 1L));
    }

    @Test
    void oneKeyFiftyTimesAtOnceIsOneOrder() {
        Session guest = running.guests(1).getFirst();
        String key = UUID.randomUUID().toString();
        List<UUID> ids = Parallel.map(
                IntStream.range(0, 50).boxed().toList(),
                _ -> client.requestOrder(guest, space, date, Slot.DAY, 2, key));

        assertThat(ids).containsOnly(ids.getFirst());
        assertThat(client.awaitDecision(guest, ids.getFirst(), TIMEOUT).status())
                .isIn(OrderStatus.WAITING, OrderStatus.REJECTED);
        Reply other = client.send(client.orderCall(guest, space, date, Slot.NIGHT, 2, key));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).contains("IDEMPOTENCY_KEY_REUSED");
    }

    private List<Order> ask(List<Session> guests, IntFunction<Slot> slot) {
        record Asked(Session guest, UUID id) {}
        List<Asked> accepted = new ArrayList<>(Parallel.map(
                IntStream.range(0, guests.size()).boxed().toList(), number -> {
                    Session guest = guests.get(number);
                    String key = UUID.randomUUID().toString();
                    return new Asked(guest, client.requestOrder(guest, space, date, slot.apply(number), 2, key));
                }));
        return Parallel.map(
                accepted,
                RunningPlatform.BATCH_SIZE,
                asked -> client.awaitDecision(asked.guest(), asked.id(), TIMEOUT));
    }

    private static List<Order> waiting(List<Order> orders) {
        return orders.stream()
                .filter(order -> order.status() == OrderStatus.WAITING)
                .toList();
    }

    private static Map<String, Long> outcomes(List<Order> orders) {
        return orders.stream()
                .collect(groupingBy(
                        order -> order.slot() + " "
                                + (order.rejection() == null
                                        ? order.status().name()
                                        : order.rejection().code()),
                        counting()));
    }
}
