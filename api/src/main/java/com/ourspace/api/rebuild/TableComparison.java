package com.ourspace.api.rebuild;

import com.ourspace.api.log.NextTables;
import com.ourspace.api.rebuild.Rebuild.TableDifference;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Compares the present tables with the next ones, row by row and some thousand rows per statement, in the order of
 * their keys. The database compares; this process keeps the keys of a limited number of rows that differ.
 */
@Component
class TableComparison {

    private static final int ROWS_PER_STATEMENT = 10_000;
    /** So many rows of a table are looked at a second time; a table with more of them is wrong as a whole. */
    private static final int MAX_SUSPECTS = 1_000;

    private static final int MAX_EXAMPLES = 5;

    private final JdbcTemplate jdbc;
    private final ReadModelTables tables;

    TableComparison(JdbcTemplate jdbc, ReadModelTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    /**
     * Finds rows that differ. Some of them may have been written by the projections while they were compared.
     *
     * @param between runs between two statements
     */
    Suspects compare(Runnable between) {
        Map<String, List<Key>> suspects = new LinkedHashMap<>();
        tables.names().forEach(table -> suspects.put(table, compare(Columns.of(jdbc, table), between)));
        return new Suspects(suspects);
    }

    /** Looks at these rows once more, while nobody writes. */
    List<TableDifference> confirm(Suspects suspects) {
        List<TableDifference> found = new ArrayList<>();
        suspects.byTable().forEach((table, keys) -> {
            Columns columns = Columns.of(jdbc, table);
            TableDifference difference = confirm(columns, keys);
            if (!difference.examples().isEmpty()) {
                found.add(difference);
            }
        });
        return found;
    }

    private List<Key> compare(Columns columns, Runnable between) {
        List<Key> suspects = new ArrayList<>();
        Key last = null;
        do {
            Key next = end(columns, last);
            suspects.addAll(differing(columns, last, next));
            last = next;
            between.run();
        } while (last != null && suspects.size() < MAX_SUSPECTS);
        return suspects.subList(0, Math.min(suspects.size(), MAX_SUSPECTS));
    }

    /** The key some thousand rows behind this one; null if there are not so many. */
    private @Nullable Key end(Columns columns, @Nullable Key after) {
        List<Object> arguments = new ArrayList<>();
        String sql = "SELECT %s FROM %s a WHERE %s ORDER BY %s LIMIT 1 OFFSET %d"
                .formatted(
                        columns.keyList("a"),
                        columns.table(),
                        columns.isAfter(after, arguments),
                        columns.keyList("a"),
                        ROWS_PER_STATEMENT - 1);
        return query(columns, sql, arguments).stream().findFirst().orElse(null);
    }

    private List<Key> differing(Columns columns, @Nullable Key after, @Nullable Key upTo) {
        List<Object> arguments = new ArrayList<>();
        List<Key> found = new ArrayList<>();
        String next = columns.table() + NextTables.SUFFIX;
        String template = "SELECT %s FROM %s a LEFT JOIN %s b ON %s WHERE %s AND %s AND %s LIMIT " + MAX_SUSPECTS;
        String range = columns.isAfter(after, arguments);
        String end = columns.isUpTo(upTo, arguments);
        found.addAll(query(
                columns,
                template.formatted(
                        columns.keyList("a"),
                        columns.table(),
                        next,
                        columns.haveOneKey(),
                        range,
                        end,
                        columns.differ()),
                arguments));
        found.addAll(query(
                columns,
                template.formatted(
                        columns.keyList("a"),
                        next,
                        columns.table(),
                        columns.haveOneKey(),
                        range,
                        end,
                        columns.isMissing()),
                arguments));
        return found;
    }

    private TableDifference confirm(Columns columns, List<Key> keys) {
        long missing = 0;
        long surplus = 0;
        long changed = 0;
        List<String> examples = new ArrayList<>();
        for (Key key : keys) {
            Map<String, @Nullable Object> present = row(columns, columns.table(), key);
            Map<String, @Nullable Object> next = row(columns, columns.table() + NextTables.SUFFIX, key);
            if (Objects.equals(text(present), text(next))) {
                continue;
            }
            missing += present == null ? 1 : 0;
            surplus += next == null ? 1 : 0;
            changed += present != null && next != null ? 1 : 0;
            if (examples.size() < MAX_EXAMPLES) {
                examples.add(key.toString());
            }
        }
        return new TableDifference(columns.table(), missing, surplus, changed, examples);
    }

    private @Nullable Map<String, @Nullable Object> row(Columns columns, String table, Key key) {
        String sql = "SELECT * FROM " + table + " a WHERE " + columns.isKey();
        return jdbc.queryForList(sql, key.values().toArray()).stream()
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Map<String, String> text(@Nullable Map<String, @Nullable Object> row) {
        return row == null
                ? null
                : row.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, column -> text(column.getValue())));
    }

    private static String text(@Nullable Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }

    private List<Key> query(Columns columns, String sql, List<Object> arguments) {
        return jdbc.query(
                sql,
                (row, _) -> {
                    List<Object> values = new ArrayList<>();
                    for (int column = 1; column <= columns.key().size(); column++) {
                        values.add(Objects.requireNonNull(row.getObject(column)));
                    }
                    return new Key(values);
                },
                arguments.toArray());
    }

    /** The keys of rows that differ, by table. */
    record Suspects(Map<String, List<Key>> byTable) {}

    /** A primary key's values. */
    record Key(List<Object> values) {

        @Override
        public String toString() {
            return values.stream().map(TableComparison::text).collect(Collectors.joining(" "));
        }
    }

    /**
     * The columns of a table, and the conditions that are made of them. A comparison of whole keys is written out, for
     * MariaDB reads the index for it, and not for one of row values.
     */
    record Columns(String table, List<String> key, List<String> all) {

        private static final String KEY = """
                SELECT column_name FROM information_schema.key_column_usage
                WHERE table_schema = DATABASE() AND table_name = ? AND constraint_name = 'PRIMARY'
                ORDER BY ordinal_position
                """;
        private static final String ALL = """
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = DATABASE() AND table_name = ? ORDER BY ordinal_position
                """;

        static Columns of(JdbcTemplate jdbc, String table) {
            return new Columns(table, names(jdbc, KEY, table), names(jdbc, ALL, table));
        }

        private static List<String> names(JdbcTemplate jdbc, String sql, String table) {
            return jdbc.query(sql, (row, _) -> row.getString(1), table);
        }

        String keyList(String alias) {
            return each(key, alias + ".%s", ", ");
        }

        String haveOneKey() {
            return each(key, "b.%1$s = a.%1$s", " AND ");
        }

        String isKey() {
            return each(key, "a.%s = ?", " AND ");
        }

        String isMissing() {
            return "b.%s IS NULL".formatted(key.getFirst());
        }

        String differ() {
            return "(" + isMissing() + " OR NOT (" + each(all, "a.%1$s <=> b.%1$s", " AND ") + "))";
        }

        /** (a > ?) OR (a = ? AND b > ?) …, which adds its arguments. */
        String isAfter(@Nullable Key bound, List<Object> arguments) {
            if (bound == null) {
                return "TRUE";
            }
            List<String> alternatives = new ArrayList<>();
            for (int column = 0; column < key.size(); column++) {
                alternatives.add(
                        each(key.subList(0, column), "a.%s = ? AND ", "") + "a.%s > ?".formatted(key.get(column)));
                arguments.addAll(bound.values().subList(0, column + 1));
            }
            return "(" + String.join(" OR ", alternatives) + ")";
        }

        String isUpTo(@Nullable Key bound, List<Object> arguments) {
            return bound == null ? "TRUE" : "NOT " + isAfter(bound, arguments);
        }

        private static String each(List<String> columns, String form, String separator) {
            return columns.stream().map(form::formatted).collect(Collectors.joining(separator));
        }
    }
}
