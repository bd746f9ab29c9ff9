package com.ourspace.booking.reservation;

import static com.ourspace.booking.storage.Columns.bytes;
import static com.ourspace.booking.storage.Columns.utcOrNull;

import com.ourspace.booking.reservation.DecisionContext.Change;
import com.ourspace.booking.reservation.domain.Claimant;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.SpaceDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Who has which half, in the table {@code slot_claim}: the fence behind all that is decided. */
@Repository
class JdbcClaims {

    private final JdbcTemplate jdbc;

    JdbcClaims(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Halves given up go first, so that they can be taken anew in the same commit. */
    void save(List<Change> changes) {
        List<Object[]> freed = new ArrayList<>();
        List<Object[]> taken = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
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

    private void write(List<Object[]> freed, List<Object[]> taken, List<Object[]> changed) {
        jdbc.batchUpdate(
                "DELETE FROM slot_claim WHERE space_id = ? AND use_date = ? AND half = ? AND order_id = ?", freed);
        jdbc.batchUpdate(
                "INSERT INTO slot_claim (space_id, use_date, half, order_id, state, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                taken);
        jdbc.batchUpdate(
                "UPDATE slot_claim SET state = ?, expires_at = ?"
                        + " WHERE space_id = ? AND use_date = ? AND half = ? AND order_id = ?",
                changed);
    }

    private static Object[] key(SpaceDate spaceDate, Half half, Claimant claimant) {
        return new Object[] {spaceDate.spaceId(), spaceDate.useDate(), half.name(), bytes(claimant.id())};
    }

    private static Object[] row(SpaceDate spaceDate, Half half, Claimant claimant) {
        return new Object[] {
            spaceDate.spaceId(),
            spaceDate.useDate(),
            half.name(),
            bytes(claimant.id()),
            claimant.claimState().name(),
            utcOrNull(claimant.claimExpiresAt())
        };
    }

    private static Object[] changedRow(SpaceDate spaceDate, Half half, Claimant claimant) {
        return new Object[] {
            claimant.claimState().name(),
            utcOrNull(claimant.claimExpiresAt()),
            spaceDate.spaceId(),
            spaceDate.useDate(),
            half.name(),
            bytes(claimant.id())
        };
    }
}
