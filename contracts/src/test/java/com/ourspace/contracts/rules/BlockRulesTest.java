package com.ourspace.contracts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.reservation.BlockRefusal;
import com.ourspace.contracts.space.RefundPolicy;
import com.ourspace.contracts.space.SpaceStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 3);
    /** The last millisecond of that day in Seoul. */
    private static final Instant NOW = Instant.parse("2026-10-03T14:59:59.999Z");

    private static final BookableSpace SPACE =
            new BookableSpace(7, SpaceStatus.PAUSED, 1, 10, 600, 180, RefundPolicy.STANDARD, List.of());

    @Test
    void todayAndTheLastDateThatCanBeBookedCanBeBlockedWhateverTheSpacesStatusAndNotice() {
        assertThat(BlockRules.check(SPACE, TODAY, NOW)).isEmpty();
        assertThat(BlockRules.check(SPACE, TODAY.plusDays(180), NOW)).isEmpty();
    }

    @Test
    void dateInPastByTheDateInSeoul() {
        assertThat(BlockRules.check(SPACE, TODAY.minusDays(1), NOW)).contains(new BlockRefusal.DateInPast(TODAY));
        assertThat(BlockRules.check(SPACE, TODAY, NOW.plusMillis(1)))
                .contains(new BlockRefusal.DateInPast(TODAY.plusDays(1)));
        assertThat(BlockRules.check(SPACE, LocalDate.of(1, 1, 1), NOW)).isPresent();
    }

    @Test
    void dateTooFarIsBeyondTheDaysAheadThatTheSpaceIsLet() {
        assertThat(BlockRules.check(SPACE, TODAY.plusDays(181), NOW))
                .contains(new BlockRefusal.DateTooFar(TODAY.plusDays(180)));
        assertThat(BlockRules.check(SPACE, TODAY.plusDays(181), NOW.plusMillis(1)))
                .isEmpty();
        assertThat(BlockRules.check(SPACE, LocalDate.MAX, NOW)).isPresent();
    }
}
