package com.ourspace.api.reservation;

import static java.util.Comparator.comparing;

import com.ourspace.api.availability.AvailabilityChanges;
import com.ourspace.api.log.ReservationReadModel;
import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.OrderEvent;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.messaging.ReceivedMessage;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes the read models of orders: a batch of requests or events, by one statement per table. */
@Repository
class OrderViewWriter implements ReservationReadModel {

    private static final String UPSERT_ORDER = OrderColumn.upsert();

    /** A change of the same sequence number counts too: one decision may free a half and give it to another order. */
    private static final String UPSERT_HALF = """
            INSERT INTO half_state (space_id, use_date, half, state, held_until, order_id, seq)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE
              state = IF(VALUES(seq) >= seq, VALUES(state), state),
              held_until = IF(VALUES(seq) >= seq, VALUES(held_until), held_until),
              order_id = IF(VALUES(seq) >= seq, VALUES(order_id), order_id),
              seq = GREATEST(seq, VALUES(seq))""";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final AvailabilityChanges changes;
    private final RefusedCommands refused;
    private final RecentOrders recent;
    private final OrderChangeNotifier notifier;

    OrderViewWriter(
            JdbcTemplate jdbc,
            JsonMapper json,
            AvailabilityChanges changes,
            RefusedCommands refused,
            RecentOrders recent,
            OrderChangeNotifier notifier) {
        this.jdbc = jdbc;
        this.json = json;
        this.changes = changes;
        this.refused = refused;
        this.recent = recent;
        this.notifier = notifier;
    }

    @Override
    public List<String> tables() {
        return List.of("order_view", "half_state", "refused_command");
    }

    /** Has the subscribers of calendars read them again, because they may have been shown what the new tables deny. */
    @Override
    public void reconcile() {
        changes.recordAllDatesOfAllSpaces();
    }

    @Override
    @Transactional
    public void write(List<ReceivedMessage<?>> messages) {
        // Version 0 reports that a command named an order that does not exist.
        merge(messages.stream()
                .filter(one -> one.message() instanceof OrderEvent event && event.version() > 0)
                .map(one -> OrderUpdates.of(
                        (OrderEvent) one.message(), one.envelope().causationId()))
                .toList());
        refused.write(messages);
        List<HalfChange> halves = ReceivedMessage.only(ReservationEvent.class, messages)
                .flatMap(event -> HalfChange.of(event).stream())
                .toList();
        if (!halves.isEmpty()) {
            jdbc.batchUpdate(UPSERT_HALF, halves, halves.size(), OrderViewWriter::bind);
            changes.recordChanges(
                    halves.stream().map(half -> half.event().spaceDate()).toList(), messages);
        }
    }

    /** Signals the requests that wait for these orders: they read at once, and see only committed rows. */
    @Override
    public void afterCommit(List<ReceivedMessage<?>> messages) {
        for (ReceivedMessage<?> message : messages) {
            if (message.message() instanceof OrderEvent event) {
                recent.applyStored(message);
                notifier.changed(event.orderId());
            }
        }
    }

    /**
     * Writes in the order of ids, so that two writers of the same orders cannot deadlock. The order of the messages
     * does not matter, see {@link OrderColumn}.
     */
    void merge(List<Order> orders) {
        if (!orders.isEmpty()) {
            // Several events of one order become one row: in a rebuild, that is every order with more than its request.
            Map<UUID, Order> byId = new HashMap<>();
            orders.forEach(order -> byId.merge(order.id(), order, Order::mergedWith));
            List<Order> inOrder =
                    byId.values().stream().sorted(comparing(Order::id)).toList();
            jdbc.batchUpdate(UPSERT_ORDER, inOrder, inOrder.size(), this::bind);
        }
    }

    private void bind(PreparedStatement statement, Order order) throws SQLException {
        for (OrderColumn column : OrderColumn.values()) {
            statement.setObject(column.ordinal() + 1, sql(order.value(column)));
        }
    }

    private @Nullable Object sql(@Nullable Object value) {
        return switch (value) {
            case UUID id -> SqlValues.bytes(id);
            case Instant instant -> SqlValues.utc(instant);
            case Rejection rejection -> json.writerFor(Rejection.class).writeValueAsString(rejection);
            case PaymentRefusal refusal -> json.writerFor(PaymentRefusal.class).writeValueAsString(refusal);
            case CancellationRefusal refusal ->
                json.writerFor(CancellationRefusal.class).writeValueAsString(refusal);
            case Enum<?> constant -> constant.name();
            case null, default -> value;
        };
    }

    private static void bind(PreparedStatement statement, HalfChange change) throws SQLException {
        ReservationEvent event = change.event();
        statement.setLong(1, event.spaceId());
        statement.setObject(2, event.useDate());
        statement.setString(3, change.half().name());
        statement.setString(4, change.state().name());
        statement.setObject(5, change.heldUntil() == null ? null : SqlValues.utc(change.heldUntil()));
        statement.setBytes(6, SqlValues.bytes(event.subjectId()));
        statement.setLong(7, event.decision().seq());
    }
}
