package com.ourspace.api.rebuild;

import com.ourspace.api.sql.SqlValues;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the read models about one space, guest, block and registration. */
record RebuiltTables(JdbcClient jdbc, long space, long user, UUID block, UUID refused) {

    private static final Map<String, String> READ_MODELS = Map.ofEntries(
            Map.entry("space_listing", "space_id = :space"),
            Map.entry("space_offer", "space_id = :space"),
            Map.entry("space_gallery", "space_id = :space"),
            Map.entry("space_image", "space_id = :space"),
            Map.entry("space_change", "space_id = :space"),
            Map.entry("space_refusal", "registration_id = :refused"),
            Map.entry("order_view", "space_id = :space"),
            Map.entry("half_state", "space_id = :space"),
            Map.entry("decision_view", "space_id = :space"),
            Map.entry("waitlist_view", "space_id = :space"),
            Map.entry("block_view", "block_id = :block"),
            Map.entry("points_entry", "user_id = :user"),
            Map.entry("refused_command", "order_id IN (SELECT order_id FROM order_view WHERE space_id = :space)"));

    /** The API's own tables, and the counters of changes, which are not rebuilt. */
    private static final Set<String> OTHERS = Set.of(
            "app_user",
            "user_status",
            "refresh_token",
            "booker",
            "idempotent_request",
            "block_request",
            "space_registration",
            "space_registration_image",
            "space_change_image",
            "space_like",
            "space_statistics",
            "space_revision",
            "review",
            "review_image",
            "district",
            "category",
            "facility",
            "availability_cursor",
            "availability_change",
            "projection_generation",
            "projection_offset",
            "rebuild",
            "rebuild_offset",
            "rebuild_target",
            "flyway_schema_history");

    static Set<String> ofEitherKind() {
        Set<String> all = new TreeSet<>(READ_MODELS.keySet());
        all.addAll(OTHERS);
        return all;
    }

    Set<String> inTheDatabase() {
        return new TreeSet<>(
                jdbc.sql("SELECT LOWER(table_name) FROM information_schema.tables WHERE table_schema = DATABASE()")
                        .query(String.class)
                        .list());
    }

    /** All rows, by table. */
    Map<String, Set<String>> rows() {
        Map<String, Set<String>> rows = new TreeMap<>();
        READ_MODELS.forEach((table, condition) -> rows.put(table, rows(table, condition)));
        return rows;
    }

    private Set<String> rows(String table, String condition) {
        return jdbc
                .sql("SELECT * FROM " + table + " WHERE " + condition)
                .param("space", space)
                .param("user", user)
                .param("block", SqlValues.bytes(block))
                .param("refused", SqlValues.bytes(refused))
                .query()
                .listOfRows()
                .stream()
                .map(RebuiltTables::text)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Map<String, Object> row) {
        Map<String, Object> readable = new TreeMap<>(row);
        readable.replaceAll((column, value) ->
                value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value);
        return readable.toString();
    }
}
