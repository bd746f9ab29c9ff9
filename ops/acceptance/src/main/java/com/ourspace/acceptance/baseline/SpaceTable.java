package com.ourspace.acceptance.baseline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Queries about spaces. Each reads the tables by an index. */
final class SpaceTable {

    private static final String PAGE = """
            SELECT id, title, sub_title, category, district, facilities, cover, price, like_count, min_count, max_count
            FROM space WHERE like_count <= ? AND (like_count < ? OR id < ?)
            ORDER BY like_count DESC, id DESC LIMIT ?""";

    private static final String SPACE = """
            SELECT id, title, sub_title, category, district, facilities, cover, price, like_count, min_count, max_count,
                description, address
            FROM space WHERE id = ?""";

    private static final String OFFERS = "SELECT slot, price FROM space_offer WHERE space_id = ?";
    private static final String CLAIMS =
            "SELECT use_date, half FROM slot_claim WHERE space_id = ? AND use_date BETWEEN ? AND ?";

    private static final SlotState AVAILABLE = new SlotState("AVAILABLE");
    private static final SlotState HELD = new SlotState("HELD");

    private final DataSource dataSource;

    SpaceTable(DataSource reading) {
        this.dataSource = reading;
    }

    record Card(
            long id,
            String title,
            String subTitle,
            String category,
            String district,
            List<String> facilities,
            String cover,
            long price,
            int likeCount,
            int minCount,
            int maxCount) {}

    record Page(List<Card> items, @Nullable String nextCursor) {}

    record Detail(Card card, String description, String address, List<Offer> offers) {}

    record Offer(String slot, long price) {}

    record Availability(List<Day> dates) {}

    record Day(LocalDate date, Map<String, SlotState> slots) {}

    record SlotState(String state) {}

    /** A page of spaces by likes, after the space with this number of likes and this id. */
    Page page(int likes, long id, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(PAGE)) {
            statement.setInt(1, likes);
            statement.setInt(2, likes);
            statement.setLong(3, id);
            statement.setInt(4, limit + 1);
            List<Card> cards = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    cards.add(card(row));
                }
            }
            if (cards.size() <= limit) {
                return new Page(cards, null);
            }
            Card last = cards.get(limit - 1);
            return new Page(List.copyOf(cards.subList(0, limit)), last.likeCount() + "." + last.id());
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    Optional<Detail> detail(long id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement space = connection.prepareStatement(SPACE);
                PreparedStatement offers = connection.prepareStatement(OFFERS)) {
            space.setLong(1, id);
            offers.setLong(1, id);
            try (ResultSet row = space.executeQuery();
                    ResultSet offer = offers.executeQuery()) {
                List<Offer> found = new ArrayList<>();
                while (offer.next()) {
                    found.add(new Offer(offer.getString(1), offer.getLong(2)));
                }
                Optional<Detail> detail = row.next()
                        ? Optional.of(new Detail(card(row), row.getString(12), row.getString(13), found))
                        : Optional.empty();
                return detail;
            }
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    /** The state of each half on each date, both dates included. */
    Availability availability(long id, LocalDate from, LocalDate to) {
        Set<String> taken = taken(id, from, to);
        return new Availability(from.datesUntil(to.plusDays(1))
                .map(date -> new Day(
                        date,
                        Map.of(
                                "DAY", taken.contains(date + "DAY") ? HELD : AVAILABLE,
                                "NIGHT", taken.contains(date + "NIGHT") ? HELD : AVAILABLE)))
                .toList());
    }

    private Set<String> taken(long id, LocalDate from, LocalDate to) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(CLAIMS)) {
            statement.setLong(1, id);
            statement.setObject(2, from);
            statement.setObject(3, to);
            Set<String> taken = new HashSet<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    taken.add(row.getString(1) + row.getString(2));
                }
            }
            return taken;
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    private static Card card(ResultSet row) throws SQLException {
        return new Card(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                List.of(row.getString(6).split(",")),
                row.getString(7),
                row.getLong(8),
                row.getInt(9),
                row.getInt(10),
                row.getInt(11));
    }
}
