package com.ourspace.api.reservation;

import static java.util.Comparator.comparing;

import com.ourspace.api.account.SignedIn;
import com.ourspace.contracts.reservation.OrderStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The paid orders of a guest, for other features. */
@Component
public class CompletedOrders {

    private static final Comparator<CompletedOrder> LATEST_USE_DATE_FIRST = comparing(CompletedOrder::useDate)
            .thenComparing(order -> order.slot().startsAt(order.useDate()))
            .reversed();

    private final CurrentOrders orders;
    private final Clock clock;

    CompletedOrders(CurrentOrders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * The guest's paid orders, the latest use date first, by one statement.
     *
     * @param limit the highest number of them; the orders that were requested last are kept
     */
    public List<CompletedOrder> of(SignedIn guest, int limit) {
        Instant now = clock.instant();
        return orders.page(OrderQuery.of(guest.userId(), OrderStatus.COMPLETED, null, null), now, limit).stream()
                .flatMap(order -> CompletedOrder.of(order, now).stream())
                .sorted(LATEST_USE_DATE_FIRST)
                .toList();
    }
}
