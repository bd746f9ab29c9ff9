package com.ourspace.api.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.StatementCounts;
import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.space.SpaceEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class StatementCountTest {

    private static final RunningApi API = RunningApi.shared();
    private static final Random RANDOM = new Random(1);

    @Test
    void everyQueryTakesAsManyStatementsWithFiftySpacesAsWithFiveHundred() {
        addSpaces(50);
        List<Integer> withFifty = statements();
        addSpaces(450);
        List<Integer> withFiveHundred = statements();

        assertThat(withFiveHundred).isEqualTo(withFifty).containsExactly(0, 0, 0, 0, 0);
    }

    @Test
    void everyQueryTakesAsManyStatementsWithTwoHundredOrdersAsWithNone() {
        SampleSpace one = SampleSpace.create().forPeople(451, 451).listedIn(API);
        List<Integer> withNone = statements(one);
        takeHalves(one, 100);
        List<Integer> withTwoHundred = statements(one);

        assertThat(withTwoHundred).isEqualTo(withNone).containsExactly(0, 0, 0);
    }

    @Test
    void wordsPricesAndMapTakeNoStatementEither() {
        SampleSpace.create().forPeople(452, 452).listedIn(API);

        assertThat(statements("/v1/spaces?count=452&q=sample&priceMin=1&priceMax=99999&bbox=126,37,128,38"))
                .isZero();
    }

    @Test
    void somebodyWhoIsSignedInTakesOneStatementForTheRevisionAndOneForTheLike() {
        SampleSpace one = SampleSpace.create().listedIn(API);
        API.anonymous().get("/v1/spaces/" + one.id());

        assertThat(statements(API.newUser(), "/v1/spaces/" + one.id())).isEqualTo(2);
    }

    @Test
    void aSpaceThatNobodyLookedAtYetIsReadByThreeStatements() {
        SampleSpace one = SampleSpace.create().withImages(6).listedIn(API);
        API.bean(SpaceCopies.class).forget(List.of(one.id()));

        assertThat(statements("/v1/spaces/" + one.id())).isEqualTo(3);
        assertThat(statements("/v1/spaces/" + one.id())).isZero();
    }

    private static List<Integer> statements(SampleSpace one) {
        API.anonymous().get("/v1/spaces/" + one.id());
        LocalDate date = LocalDate.now().plusDays(30);
        return List.of(
                statements("/v1/spaces?count=451&date=" + date),
                statements("/v1/spaces/" + one.id()),
                statements(
                        "/v1/spaces/" + one.id() + "/availability?from=%s&to=%s".formatted(date, date.plusDays(91))));
    }

    private static void takeHalves(SampleSpace space, int days) {
        for (int day = 0; day < days; day++) {
            for (Half half : Half.values()) {
                API.bean(JdbcClient.class)
                        .sql("INSERT INTO half_state (space_id, use_date, half, state, order_id, seq)"
                                + " VALUES (?, ?, ?, 'BOOKED', ?, 1)")
                        .params(
                                space.id(),
                                LocalDate.now().plusDays(31L + day),
                                half.name(),
                                SqlValues.bytes(UUID.randomUUID()))
                        .update();
            }
        }
    }

    private static List<Integer> statements() {
        SampleSpace one = SampleSpace.create().withImages(6).listedIn(API);
        API.anonymous().get("/v1/spaces/" + one.id());
        LocalDate date = LocalDate.now().plusDays(30);
        return List.of(
                statements("/v1/spaces?count=450&limit=50"),
                statements("/v1/spaces?count=450&limit=50&sort=price_asc&facility=wifi&district=gangnam"),
                statements("/v1/spaces?count=450&limit=50&slot=DAY&date=" + date),
                statements("/v1/spaces/" + one.id()),
                statements(
                        "/v1/spaces/" + one.id() + "/availability?from=%s&to=%s".formatted(date, date.plusDays(91))));
    }

    private static int statements(String path) {
        return statements(API.anonymous(), path);
    }

    private static int statements(Caller caller, String path) {
        String traceId = "%016x%016x".formatted(RANDOM.nextLong(), RANDOM.nextLong());
        Answer answer = caller.get(path, "traceparent", "00-" + traceId + "-00f067aa0ba902b7-01");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return StatementCounts.of(traceId);
    }

    private static void addSpaces(int count) {
        List<SpaceEvent> events = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            SampleSpace space = SampleSpace.create().forPeople(450, 450);
            events.add(space.created());
            events.add(space.activated());
        }
        API.bean(ListingProjection.class).apply(events);
        API.catchUpSearch();
    }
}
