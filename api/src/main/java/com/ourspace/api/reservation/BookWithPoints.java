package com.ourspace.api.reservation;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.idempotency.KeyedRequest;
import com.ourspace.api.idempotency.KeyedRequests;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import com.ourspace.contracts.reservation.SpaceDate;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Books a slot in one step, for clients that know neither holds nor payments: requests the slot, waits for the
 * decision, pays with the guest's points, and waits for the decision about the payment.
 *
 * <p>A booking that is not completed leaves no hold behind: a cancellation follows the request and the payment in the
 * log, under the same key, so it is decided after them. If not even that can be published, the hold expires.
 */
@Component
public class BookWithPoints {

    private static final Logger LOG = LoggerFactory.getLogger(BookWithPoints.class);

    private final ReservationDesk reservations;
    private final PayOrder payOrder;
    private final CancelOrder cancelOrder;
    private final CurrentOrders orders;
    private final OrderChangeNotifier changes;
    private final KeyedRequests requests;

    BookWithPoints(
            ReservationDesk reservations,
            PayOrder payOrder,
            CancelOrder cancelOrder,
            CurrentOrders orders,
            OrderChangeNotifier changes,
            KeyedRequests requests) {
        this.reservations = reservations;
        this.payOrder = payOrder;
        this.cancelOrder = cancelOrder;
        this.orders = orders;
        this.changes = changes;
        this.requests = requests;
    }

    /** The outcome of a booking. */
    public sealed interface Booking {

        /**
         * The slot is the guest's.
         *
         * @param price what the guest has paid, whole KRW
         */
        record Completed(UUID orderId, long price) implements Booking {}

        /** The request or the payment was decided against the guest. */
        record Refused(Problem reason) implements Booking {}
    }

    /**
     * Books a slot.
     *
     * @param timeout how long both decisions together may take
     * @throws ProblemException the code of the rule that the request breaks, or DEPENDENCY_DOWN if the decisions take
     *     too long
     */
    public Booking book(SignedIn guest, long spaceId, OrderRequest wanted, Duration timeout) {
        long endNanos = System.nanoTime() + timeout.toNanos();
        KeyedRequest request = requests.withoutKey(guest.userId());
        SpaceDate spaceDate = new SpaceDate(spaceId, wanted.useDate());
        try {
            reservations.accept(request, spaceId, wanted);
            Order order = await(request.id(), endNanos, Order::isDecided);
            Optional<Problem> rejection = rejection(order);
            return rejection.isPresent()
                    ? new Booking.Refused(rejection.get())
                    : pay(guest, order, requests.withoutKey(guest.userId()), endNanos);
        } catch (ProblemException refused) {
            // By any other code the request was refused before it reached the log, or the hold has ended by itself.
            if (refused.problem().code() == ProblemCode.DEPENDENCY_DOWN) {
                release(guest, request.id(), spaceDate);
            }
            throw refused;
        } catch (RuntimeException failed) {
            release(guest, request.id(), spaceDate);
            throw failed;
        }
    }

    private Booking pay(SignedIn guest, Order hold, KeyedRequest payment, long endNanos) {
        Long price = hold.price();
        if (price == null) {
            throw undecided();
        }
        payOrder.accept(payment, hold.id(), price, null);
        Order order = await(hold.id(), endNanos, seen -> isDecided(seen, payment.id()));
        if (order.isPaidBy(payment.id())) {
            return new Booking.Completed(order.id(), price);
        }
        release(guest, hold.id(), new SpaceDate(hold.spaceId(), hold.useDate()));
        return new Booking.Refused(orders.refusal(order, payment.id())
                .map(Order::paymentRefusal)
                .map(RefusalProblems::of)
                .orElseThrow(BookWithPoints::undecided));
    }

    private boolean isDecided(Order order, UUID payment) {
        return order.isPaidBy(payment) || orders.refusal(order, payment).isPresent();
    }

    private Order await(UUID orderId, long endNanos, Predicate<Order> isEnough) {
        Duration left = Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
        return changes.await(
                        orderId,
                        () -> orders.find(orderId),
                        seen -> seen.filter(isEnough).isPresent(),
                        left)
                .filter(isEnough)
                .orElseThrow(BookWithPoints::undecided);
    }

    private void release(SignedIn guest, UUID orderId, SpaceDate spaceDate) {
        try {
            cancelOrder.release(guest, orderId, spaceDate);
        } catch (ProblemException away) {
            LOG.warn("An order is not cancelled, and its hold will expire: {}", away.getMessage());
        }
    }

    private static Optional<Problem> rejection(Order order) {
        return Optional.ofNullable(order.rejection()).map(rejection -> RefusalProblems.of(rejection, null));
    }

    private static ProblemException undecided() {
        return Problem.of(ProblemCode.DEPENDENCY_DOWN).exception();
    }
}
