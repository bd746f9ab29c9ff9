package com.ourspace.acceptance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class OrderLoadTest {

    @Test
    void isAnOpenLoopOverWideKeysByDefault() {
        assertThat(parsed("").shape()).isEqualTo(new LoadShape.Open(200));
        assertThat(parsed("").keys()).isEqualTo(new Keys.Wide());
        assertThat(parsed("--rate 40").shape()).isEqualTo(new LoadShape.Open(40));
    }

    @Test
    void isAClosedLoopWhereClientsAreNamed() {
        assertThat(parsed("--clients 256").shape()).isEqualTo(new LoadShape.Closed(256));
    }

    @Test
    void mayWaitForAcceptanceAlone() {
        assertThat(parsed("--accept-only").shape()).isEqualTo(new LoadShape.AcceptOnly(64));
        assertThat(parsed("--accept-only --clients 8").shape()).isEqualTo(new LoadShape.AcceptOnly(8));
    }

    @Test
    void mayAskForOneSlotAtOnce() {
        assertThat(parsed("--burst 1000").shape()).isEqualTo(new LoadShape.Burst(1_000));
    }

    @Test
    void hasAHotSetOfSpacesAndDates() {
        assertThat(parsed("--spaces 10 --dates 10").keys()).isEqualTo(new Keys.HotSet(10, 10, false));
        assertThat(parsed("--spaces 1 --dates 1").keys()).isEqualTo(new Keys.HotSet(1, 1, false));
        assertThat(parsed("--hot").keys()).isEqualTo(new Keys.HotSet(1, 1, true));
        assertThat(new Keys.HotSet(10, 10, false)).hasToString("10 spaces × 10 dates");
    }

    @Test
    void takesMoreGuestsThanAHotSetHasSlots() {
        assertThat(new Keys.HotSet(1, 1, true).guests()).isEqualTo(500);
        assertThat(new Keys.HotSet(10, 10, false).guests()).isEqualTo(1_000);
        assertThat(parsed("--spaces 2 --guests 40").keys()).isEqualTo(new Keys.HotSet(2, 1, false, 40));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--rate 5 --clients 5", "--burst 5 --accept-only", "--burst 5 --rate 5"})
    void refusesTwoShapes(String arguments) {
        assertThatThrownBy(() -> parsed(arguments).shape())
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("exclude each other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--rate 0", "--clients 0", "--burst -1"})
    void refusesNothing(String arguments) {
        assertThatThrownBy(() -> parsed(arguments).shape())
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("from 1");
    }

    private static OrderLoad parsed(String arguments) {
        OrderLoad load = new OrderLoad();
        new CommandLine(load).parseArgs(arguments.isEmpty() ? new String[0] : arguments.split(" "));
        return load;
    }
}
