package com.ourspace.api.catalog;

import com.ourspace.api.reservation.BookableSpaces;
import com.ourspace.api.sql.TimeLimitedReads;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.rules.BookableSpace;
import com.ourspace.contracts.space.RefundPolicy;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceListing;
import com.ourspace.contracts.space.SpaceStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Repository;

/** Reads single spaces of the read model. */
@Repository
public class Listings implements BookableSpaces {

    private static final String SELECT = """
            SELECT l.*, o.slot, o.price, o.enabled, COALESCE(p.like_count, 0) AS like_count,
                COALESCE(p.rating_average, 0) AS rating_average, COALESCE(p.review_count, 0) AS review_count
            FROM space_listing l JOIN space_offer o ON o.space_id = l.space_id
                LEFT JOIN space_statistics p ON p.space_id = l.space_id
            WHERE l.space_id = ? ORDER BY FIELD(o.slot, 'DAY', 'NIGHT', 'ALL')
            """;

    private static final ResultSetExtractor<Optional<ListedSpace>> ROWS_OF_ONE = Listings::space;

    private final TimeLimitedReads reads;

    Listings(TimeLimitedReads reads) {
        this.reads = reads;
    }

    /** The space of this number, whatever its status, by one statement. */
    public Optional<ListedSpace> find(long spaceId) {
        return reads.sql(SELECT).param(spaceId).query(ROWS_OF_ONE);
    }

    @Override
    public Optional<BookableSpace> findBookable(long spaceId) {
        return find(spaceId).map(ListedSpace::bookable);
    }

    /** Splits the comma-separated codes of a column. */
    static List<String> codes(String facilities) {
        return facilities.isEmpty() ? List.of() : List.of(facilities.split(","));
    }

    /** Each row has the whole listing and one of its offers. */
    private static Optional<ListedSpace> space(ResultSet rows) throws SQLException {
        List<SlotOffer> offers = new ArrayList<>();
        while (rows.next()) {
            offers.add(offer(rows));
            if (rows.isLast()) {
                return Optional.of(space(rows, offers));
            }
        }
        return Optional.empty();
    }

    private static SlotOffer offer(ResultSet row) throws SQLException {
        return new SlotOffer(Slot.valueOf(row.getString("slot")), row.getLong("price"), row.getBoolean("enabled"));
    }

    private static ListedSpace space(ResultSet row, List<SlotOffer> offers) throws SQLException {
        return new ListedSpace(
                row.getLong("space_id"),
                row.getLong("host_id"),
                SpaceStatus.valueOf(row.getString("status")),
                row.getInt("version"),
                listing(row, offers),
                row.getInt("like_count"),
                row.getBigDecimal("rating_average"),
                row.getInt("review_count"));
    }

    /** The listing of a row of {@code space_listing}. */
    public static SpaceListing listing(ResultSet row, List<SlotOffer> offers) throws SQLException {
        return new SpaceListing(
                row.getString("title"),
                row.getString("sub_title"),
                row.getString("description"),
                row.getString("address"),
                coordinate(row, "latitude"),
                coordinate(row, "longitude"),
                row.getString("category"),
                row.getString("district"),
                codes(row.getString("facilities")),
                row.getInt("min_count"),
                row.getInt("max_count"),
                RefundPolicy.valueOf(row.getString("refund_policy")),
                row.getInt("min_notice_minutes"),
                row.getInt("max_advance_days"),
                offers);
    }

    static @Nullable Double coordinate(ResultSet row, String column) throws SQLException {
        double degrees = row.getDouble(column);
        return row.wasNull() ? null : degrees;
    }
}
