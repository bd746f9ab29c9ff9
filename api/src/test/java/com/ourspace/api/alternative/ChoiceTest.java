package com.ourspace.api.alternative;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.alternative.Alternative.Kind;
import com.ourspace.api.catalog.FreeSlot;
import com.ourspace.contracts.reservation.Slot;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    private static final LocalDate DATE = LocalDate.of(2030, 3, 1);

    private final Choice otherSlot = choice(Kind.OTHER_SLOT, 1);
    private final Choice dayBefore = choice(Kind.OTHER_DATE, 2);
    private final Choice dayAfter = choice(Kind.OTHER_DATE, 3);
    private final Choice twoDaysAfter = choice(Kind.OTHER_DATE, 4);
    private final Choice alike = choice(Kind.SIMILAR_SPACE, 5);
    private final Choice lessAlike = choice(Kind.SIMILAR_SPACE, 6);

    @Test
    void oneOfEachKindGoesBeforeASecondOfAny() {
        assertThat(Choice.best(List.of(otherSlot, dayBefore, dayAfter, alike, lessAlike)))
                .containsExactly(otherSlot, dayBefore, alike);
    }

    @Test
    void theRestIsFilledWithTheNextOnes() {
        assertThat(Choice.best(List.of(dayBefore, dayAfter, twoDaysAfter, alike)))
                .containsExactly(dayBefore, dayAfter, alike);
        assertThat(Choice.best(List.of(alike, lessAlike))).containsExactly(alike, lessAlike);
        assertThat(Choice.best(List.of())).isEmpty();
    }

    private static Choice choice(Kind kind, long spaceId) {
        return new Choice(kind, new FreeSlot(spaceId, DATE, Slot.DAY, 30_000));
    }
}
