package com.ourspace.api.availability;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.RunningApi;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.SpaceDate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

class PastChangesTest {

    private static final long SPACE = 880_077;

    private final RunningApi api = RunningApi.shared();
    private final AvailabilityChanges changes = api.bean(AvailabilityChanges.class);

    @Test
    void changesOfDatesThatHaveLongBeenOverAreDeletedAndAllOthersStay() {
        LocalDate today = LocalDate.now(Half.ZONE);
        LocalDate lastMonth = today.minusDays(31);
        LocalDate past = today.minusDays(32);
        api.bean(TransactionOperations.class).executeWithoutResult(_ -> {
            changes.recordChanges(
                    List.of(
                            new SpaceDate(SPACE, past),
                            new SpaceDate(SPACE, lastMonth),
                            new SpaceDate(SPACE, today.plusDays(9))),
                    List.of());
            changes.recordAllDates(List.of(SPACE));
        });

        new PastChanges(api.bean(JdbcClient.class), Clock.system(Half.ZONE)).sweep();

        assertThat(changes.since(SPACE, 0))
                .extracting(Change::date)
                .containsExactly(lastMonth, today.plusDays(9), Change.ALL_DATES);
        assertThat(changes.position(SPACE)).as("goes on").isEqualTo(4);
    }
}
