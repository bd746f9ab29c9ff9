package com.ourspace.api.reservation;

import com.ourspace.api.sql.SqlValues;
import com.ourspace.api.web.Cursor;
import com.ourspace.api.web.StrictText;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * The sort key of lists of orders, compared as the database compares it. A cursor contains that of the last item shown.
 */
record OrderKeyset(Instant createdAt, UUID orderId) implements Comparable<OrderKeyset> {

    static OrderKeyset of(Order order) {
        Instant createdAt = order.createdAt();
        if (createdAt == null) {
            throw new IllegalArgumentException("order " + order.id() + " has no time and cannot be listed");
        }
        return new OrderKeyset(createdAt, order.id());
    }

    /**
     * Decodes a cursor.
     *
     * @param query everything that determines the list
     * @throws com.ourspace.api.web.ProblemException CURSOR_MISMATCH if it is no cursor of this query
     */
    static OrderKeyset decode(String cursor, Object query) {
        return Cursor.decode(
                cursor,
                query,
                2,
                values -> new OrderKeyset(Instant.parse(values.getFirst()), StrictText.uuid(values.getLast())));
    }

    String encode(Object query) {
        return Cursor.encode(query, createdAt, orderId);
    }

    @Override
    public int compareTo(OrderKeyset other) {
        int byTime = createdAt.compareTo(other.createdAt);
        return byTime == 0 ? Arrays.compareUnsigned(SqlValues.bytes(orderId), SqlValues.bytes(other.orderId)) : byTime;
    }
}
