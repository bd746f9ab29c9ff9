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
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
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

    /** A classic client books and pays in one request; a client of /v1 gets a hold. To the slot they are the same. */
    @RepeatedTest(3)
    void ofTwoClassicAndTwoV1ClientsOneGetsTheSlot() {
        List<Session> guests = Stream.generate(running::freshGuest).limit(4).toList();
        List<String> outcomes = Parallel.map(
                List.of(0, 1, 2, 3), number -> number % 2 == 0 ? classic(guests.get(number)) : v1(guests.get(number)));

        assertThat(outcomes)
                .filteredOn(outcome -> outcome.equals("WAITING") || outcome.equals("COMPLETED"))
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.equals("SLOT_HELD") || outcome.equals("SLOT_BOOKED"))
                .hasSize(3);
    }

    /** The status of the order in /v1, which a classic client has booked, or the message why it has not. */
    private String classic(Session guest) {
        long night = 3 * space - 1;
        Reply reply = client.send(client.post(
                        "/classic/orders?space_id=" + space,
                        Map.of("date", date.toString(), "count", 2, "option", night))
                .header("Authorization", guest.token()));
        if (reply.status() == 400) {
            return reply.json().required("MESSAGE").asString();
        }
        String id = reply.expect(200).json().at("/RESULT/order_id").asString();
        Reply mine = client.send(client.get("/classic/orders/myorder").header("Authorization", guest.token()));
        assertThat(mine.json().at("/results/0/order_id").asString()).isEqualTo(id);
        return client.order(guest, UUID.fromString(id)).status().name();
    }

    private String v1(Session guest) {
        UUID id = client.requestOrder(
                guest, space, date, Slot.NIGHT, 2, UUID.randomUUID().toString());
        Order order = client.awaitDecision(guest, id, TIMEOUT);
        return order.rejection() == null
                ? order.status().name()
                : order.rejection().code();
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
