package com.ourspace.api.classic;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.reservation.Slot;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OptionIdTest {

    @Test
    void theRemainderByThreeNamesTheSlot() {
        assertThat(number(7, Slot.DAY) % 3).isEqualTo(1);
        assertThat(number(7, Slot.NIGHT) % 3).isEqualTo(2);
        assertThat(number(7, Slot.ALL) % 3).isZero();
    }

    @Test
    void isUniqueOverAllSpacesAndInTheOrderDayNightAll() {
        List<Long> numbers = LongStream.rangeClosed(1, 100)
                .boxed()
                .flatMap(space -> Stream.of(Slot.DAY, Slot.NIGHT, Slot.ALL).map(slot -> number(space, slot)))
                .toList();

        assertThat(numbers).doesNotHaveDuplicates().isSorted().startsWith(1L, 2L, 3L, 4L);
    }

    @Test
    void everyNumberLeadsBackToItsSlot() {
        assertThat(LongStream.rangeClosed(1, 300).boxed())
                .allSatisfy(number -> assertThat(OptionId.of(number).number()).isEqualTo(number));
        assertThat(OptionId.of(Long.MAX_VALUE).number()).isEqualTo(Long.MAX_VALUE);
    }

    private static long number(long space, Slot slot) {
        return new OptionId(space, slot).number();
    }
}
