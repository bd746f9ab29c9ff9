package com.ourspace.booking.reservation;

import static com.ourspace.booking.storage.Columns.bytes;
import static com.ourspace.booking.storage.Columns.utcOrNull;

import com.ourspace.booking.reservation.DecisionContext.Change;
import com.ourspace.booking.reservation.domain.Claimant;
import com.ourspace.booking.storage.Rows;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.SpaceDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The owners of halves, in the table {@code slot_claim}: the fence behind every decision. */
@Repository
class JdbcClaims {

    private final JdbcTemplate jdbc;

    JdbcClaims(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Halves given up go first, so that they can be taken anew in the same commit. */
    void save(List<Change> changes) {
        List<@Nullable Object[]> freed = new ArrayList<>();
        List<@Nullable Object[]> taken = new ArrayList<>();
        List<@Nullable Object[]> changed = new ArrayList<>();
        for (Change change : changes) {
            SpaceDate spaceDate = change.after().spaceDate();
            for (Half half : Half.values()) {
                Optional<Claimant> before = change.before().claimantOf(half);
                Optional<Claimant> after = change.after().claimantOf(half);
                boolean same = before.map(Claimant::id).equals(after.map(Claimant::id));
                if (!same) {
                    before.ifPresent(claimant -> freed.add(key(spaceDate, half, claimant)));
                    after.ifPresent(claimant -> taken.add(row(spaceDate, half, claimant)));
                } else if (!before.map(Claimant::claimState).equals(after.map(Claimant::claimState))) {
                    after.ifPresent(claimant -> changed.add(changedRow(spaceDate, half, claimant)));
                }
            }
        }
        write(freed, taken, changed);
    }

    private void write(
            List<@Nullable Object[]> freed, List<@Nullable Object[]> taken, List<@Nullable Object[]> changed) {
        Rows.write(
                jdbc,
                "DELETE FROM slot_claim WHERE space_id = ? AND use_date = ? AND half = ? AND order_id = ?",
                freed);
        Rows.write(
                jdbc,
                "INSERT INTO slot_claim (space_id, use_date, half, order_id, state, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                taken);
        Rows.write(
                jdbc,
                "UPDATE slot_claim SET state = ?, expires_at = ?"
                        + " WHERE space_id = ? AND use_date = ? AND half = ? AND order_id = ?",
                changed);
    }

    private static @Nullable Object[] key(SpaceDate spaceDate, Half half, Claimant claimant) {
        return new @Nullable Object[] {spaceDate.spaceId(), spaceDate.useDate(), half.name(), bytes(claimant.id())};
    }

    private static @Nullable Object[] row(SpaceDate spaceDate, Half half, Claimant claimant) {
        return new @Nullable Object[] {
            spaceDate.spaceId(),
            spaceDate.useDate(),
            half.name(),
            bytes(claimant.id()),
            claimant.claimState().name(),
            utcOrNull(claimant.claimExpiresAt())
        };
    }

    private static @Nullable Object[] changedRow(SpaceDate spaceDate, Half half, Claimant claimant) {
        return new @Nullable Object[] {
            claimant.claimState().name(),
            utcOrNull(claimant.claimExpiresAt()),
            spaceDate.spaceId(),
            spaceDate.useDate(),
            half.name(),
            bytes(claimant.id())
        };
    }
}
