package com.ourspace.api.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.availability.Calendars;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.contracts.reservation.Slot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;

class ShownSpacesTest {

    private static final RunningApi API = RunningApi.shared();

    private final SampleSpace space = SampleSpace.create().forPeople(483, 483).listedIn(API);

    @Test
    void aChangeByAnotherProcessIsShownAtOnceToSomebodySignedInAndSoonToEverybody() {
        Caller guest = API.newUser();
        assertThat(title(API.anonymous())).isEqualTo(title(guest));

        changeTitleElsewhere("Painted anew");

        assertThat(title(guest)).isEqualTo("Painted anew");
        changeTitleElsewhere("Painted once more");
        API.catchUpSearch();
        assertThat(title(API.anonymous())).isEqualTo("Painted once more");
    }

    @Test
    void aCalendarThatChangesLiveStartsFromAChangeByAnotherProcess() {
        Calendars calendars = API.bean(Calendars.class);
        assertThat(state(calendars)).isEqualTo(SlotState.AVAILABLE);

        changeElsewhere("status = 'PAUSED'");

        assertThat(state(calendars)).isEqualTo(SlotState.NOT_OFFERED);
    }

    @Test
    void aSwapOfTheTablesDropsWhatWasRead() {
        String before = title(API.anonymous());
        API.bean(JdbcClient.class)
                .sql("UPDATE space_listing SET title = 'Of other tables' WHERE space_id = ?")
                .param(space.id())
                .update();
        assertThat(title(API.anonymous())).isEqualTo(before);

        API.bean(SpaceCopies.class).onSwap();

        assertThat(title(API.anonymous())).isEqualTo("Of other tables");
    }

    @Test
    void noMoreThanTwentyThousandSpacesAreKept() {
        SpaceCopies copies = new SpaceCopies();
        ListedSpace any = API.bean(Listings.class).find(space.id()).orElseThrow();
        for (long id = 0; id < 25_000; id++) {
            copies.find(id, _ -> new SpaceCopy(any, List.of(), 0));
        }

        assertThat(copies.size()).isLessThanOrEqualTo(20_000).isPositive();
    }

    private String title(Caller caller) {
        return caller.get("/v1/spaces/" + space.id()).text("/title");
    }

    private SlotState state(Calendars calendars) {
        var view = (AvailabilityView) calendars
                .show(space.id(), new LinkedMultiValueMap<>(), Optional.empty())
                .view();
        return view.dates().get(12).slots().get(Slot.DAY).state();
    }

    private void changeTitleElsewhere(String title) {
        changeElsewhere("title = '" + title + "'");
    }

    /** As another process does: this one's copies are not dropped by it. */
    private void changeElsewhere(String assignment) {
        JdbcClient jdbc = API.bean(JdbcClient.class);
        jdbc.sql("UPDATE space_listing SET " + assignment + " WHERE space_id = ?")
                .param(space.id())
                .update();
        jdbc.sql("UPDATE space_revision SET revision = GREATEST(revision + 1,"
                        + " CAST(UNIX_TIMESTAMP(NOW(6)) * 1000000 AS UNSIGNED)) WHERE space_id = ?")
                .param(space.id())
                .update();
    }
}
