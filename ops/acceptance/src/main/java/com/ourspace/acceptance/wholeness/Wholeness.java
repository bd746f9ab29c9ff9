package com.ourspace.acceptance.wholeness;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares tables with tables and with topics. It shares no code with what it checks, and changes nothing.
 *
 * <p>To be asked when the platform has come to rest: what is still on its way counts as missing.
 */
public final class Wholeness {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcTemplate booking;
    private final JdbcTemplate api;
    private final TopicReader topics;

    /**
     * @param booking the deciding side's schema
     * @param api the read side's schema
     */
    public Wholeness(JdbcTemplate booking, JdbcTemplate api, TopicReader topics) {
        this.booking = booking;
        this.api = api;
        this.topics = topics;
    }

    /** What is wrong, in sentences; empty if everything is whole. */
    public List<String> violations() {
        List<String> found = new ArrayList<>();
        found.addAll(claimsWithoutOwner());
        found.addAll(ordersWithoutTheirHalves());
        found.addAll(gapsInDecisions());
        found.addAll(commandsAndDecisions());
        found.addAll(decisionsAndEvents());
        found.addAll(ordersAsGuestsSeeThem());
        return found;
    }

    /** I1 and I2, from the claims' side: a claim's order is live and takes that half, in that state. */
    private List<String> claimsWithoutOwner() {
        return sentences("""
                SELECT CONCAT('claim ', c.space_id, ':', c.use_date, ' ', c.half, ' ', c.state,
                              ' belongs to an order that is ', COALESCE(r.status, 'unknown'))
                  FROM slot_claim c LEFT JOIN reservation r
                    ON r.order_id = c.order_id AND r.space_id = c.space_id AND r.use_date = c.use_date
                       AND r.slot IN (c.half, 'ALL')
                       AND r.status = CASE c.state WHEN 'HELD' THEN 'WAITING' ELSE 'COMPLETED' END
                 WHERE r.order_id IS NULL""");
    }

    /** I2, from the orders' side: a live order has as many halves as its slot. */
    private List<String> ordersWithoutTheirHalves() {
        return sentences("""
                SELECT CONCAT('order ', HEX(r.order_id), ' is ', r.status, ' for ', r.slot, ' and owns ', COUNT(c.half))
                  FROM reservation r LEFT JOIN slot_claim c ON c.order_id = r.order_id
                 WHERE r.status IN ('WAITING', 'COMPLETED')
                 GROUP BY r.order_id, r.status, r.slot
                HAVING COUNT(c.half) <> CASE r.slot WHEN 'ALL' THEN 2 ELSE 1 END""");
    }

    private List<String> gapsInDecisions() {
        return sentences("""
                SELECT CONCAT('space-date ', space_id, ':', use_date, ' has ', COUNT(*), ' decisions up to ', MAX(seq))
                  FROM decision GROUP BY space_id, use_date
                HAVING COUNT(*) <> MAX(seq) OR MIN(seq) <> 1""");
    }

    /** Nothing accepted is lost, nothing is decided that was never asked, and I7: every request ends in an order. */
    private List<String> commandsAndDecisions() {
        Set<UUID> asked = new HashSet<>();
        Set<UUID> requests = new HashSet<>();
        for (ConsumerRecord<String, byte[]> command : topics.everythingIn(Topic.RESERVATION_COMMANDS)) {
            UUID id = UUID.fromString(header(command, Envelope.ID));
            asked.add(id);
            if (header(command, Envelope.TYPE).startsWith("request-reservation")) {
                requests.add(id);
            }
        }
        List<String> found = new ArrayList<>();
        compare(found, "command", asked, "decision", ids("SELECT command_id FROM decision"));
        compare(found, "request", requests, "order", ids("SELECT order_id FROM reservation"));
        return found;
    }

    /** I8: every decision that changed something has its events, in order per key, and no event is without one. */
    private List<String> decisionsAndEvents() {
        List<String> found = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        Set<UUID> causes = new HashSet<>();
        Map<String, Long> lastSeq = new HashMap<>();
        for (ConsumerRecord<String, byte[]> event : topics.everythingIn(Topic.RESERVATION_EVENTS)) {
            if (!seen.add(UUID.fromString(header(event, Envelope.ID)))) {
                continue;
            }
            causes.add(UUID.fromString(header(event, Envelope.CAUSATION_ID)));
            JsonNode decision = JSON.readTree(event.value()).required("decision");
            long seq = decision.required("seq").asLong();
            long before = lastSeq.getOrDefault(event.key(), 0L);
            if (seq < before) {
                found.add("event of decision " + seq + " on " + event.key() + " comes after decision " + before);
            }
            lastSeq.put(event.key(), seq);
        }
        Set<UUID> effective = ids("SELECT command_id FROM decision WHERE outcome <> 'NOTHING_DUE'");
        compare(found, "decision", effective, "event", causes);
        found.addAll(sentences("SELECT CONCAT('outbox still holds ', topic, ' ', record_key) FROM outbox_event"));
        return found;
    }

    /** The read model shows every order as it was decided, and no other. */
    private List<String> ordersAsGuestsSeeThem() {
        Map<UUID, String> decided = orders(booking, "SELECT order_id, status FROM reservation");
        Map<UUID, String> shown = orders(api, "SELECT order_id, status FROM order_view");
        List<String> found = new ArrayList<>();
        decided.forEach((id, status) -> {
            if (!status.equals(shown.get(id))) {
                found.add("order " + id + " is " + status + " and shown as " + shown.get(id));
            }
        });
        shown.keySet().stream()
                .filter(id -> !decided.containsKey(id))
                .forEach(id -> found.add("order " + id + " is shown and was never decided"));
        return found;
    }

    private static void compare(List<String> found, String one, Set<UUID> ones, String other, Set<UUID> others) {
        ones.stream().filter(id -> !others.contains(id)).forEach(id -> found.add(one + " " + id + " has no " + other));
        others.stream().filter(id -> !ones.contains(id)).forEach(id -> found.add(other + " " + id + " has no " + one));
    }

    private List<String> sentences(String sql) {
        List<String> sentences = new ArrayList<>();
        booking.query(sql, row -> {
            sentences.add(row.getString(1));
        });
        return sentences;
    }

    private Set<UUID> ids(String sql) {
        return new HashSet<>(booking.query(sql, (row, _) -> uuid(row.getBytes(1))));
    }

    private static Map<UUID, String> orders(JdbcTemplate schema, String sql) {
        Map<UUID, String> orders = new HashMap<>();
        schema.query(sql, row -> {
            orders.put(uuid(row.getBytes(1)), row.getString(2));
        });
        return orders;
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
