package com.ourspace.api.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.catalog.SpaceSearch.Found;
import com.ourspace.api.catalog.SpaceSearch.Keyset;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Counts the rows that the database reports as read, which does not depend on the machine. Spaces of other tests may be
 * present, so the queries exclude none of them.
 */
class SpaceListCostTest {

    private static final RunningApi API = RunningApi.shared();
    private static final int SPACES = 2_000;
    private static final int PAGE = 20;
    /** Per item: its search row, listing, counts and cover, and two rows of the derived table; plus a constant. */
    private static final int MAX_ROWS = PAGE * 7 + 20;

    private static Connection connection;
    private static JdbcClient jdbc;
    private static SpaceSearch search;

    @BeforeAll
    static void addSpaces() throws SQLException {
        List<SpaceEvent> events = new ArrayList<>();
        for (int number = 0; number < SPACES; number++) {
            SampleSpace space = SampleSpace.create()
                    .with(number % 2 == 0 ? new String[] {"wifi"} : new String[] {"tv"})
                    .offering(new SlotOffer(Slot.DAY, 1_000 + number % 97, true));
            events.add(space.created());
            events.add(space.activated());
        }
        API.bean(ListingProjection.class).apply(events);
        connection = API.bean(DataSource.class).getConnection();
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        search = new SpaceSearch(jdbc, API.bean(SpaceCards.class), Clock.systemUTC());
    }

    @AfterAll
    static void giveConnectionBack() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @EnumSource(SpaceSort.class)
    void pageReadsItsOwnRowsAndNoOthers(SpaceSort sort) {
        assertThat(rowsRead(query(sort, List.of(), null), null)).isLessThan(MAX_ROWS);
    }

    @ParameterizedTest
    @EnumSource(SpaceSort.class)
    void pageDeepInTheListCostsNoMoreThanTheFirst(SpaceSort sort) {
        SpaceQuery query = query(sort, List.of(), null);
        Keyset after = null;
        for (int page = 0; page < 20; page++) {
            List<Found> found = search.page(query, after, 50);
            after = found.getLast().keyset();
        }

        assertThat(rowsRead(query, after)).isLessThan(MAX_ROWS);
    }

    @Test
    void filterReadsTheSearchRowsItPassesAndNoListingOfThem() {
        assertThat(rowsRead(query(SpaceSort.LIKES, List.of("wifi"), null), null))
                .isLessThan(MAX_ROWS + PAGE * 2);
    }

    @Test
    void dateAddsOneLookUpPerSpaceItPasses() {
        LocalDate date = LocalDate.now(Half.ZONE).plusDays(10);

        assertThat(rowsRead(query(SpaceSort.LIKES, List.of(), date), null)).isLessThan(MAX_ROWS + PAGE * 2);
    }

    @Test
    void partOfTheMapAndRangeOfPricesReadTheSearchRowsTheyPassAndNoListingOfThem() {
        BoundingBox seoul = new BoundingBox(126.9, 37.4, 127.2, 37.6);

        assertThat(rowsRead(SampleQueries.forDay(SpaceSort.LIKES, seoul, null), null))
                .isLessThan(MAX_ROWS);
    }

    @Test
    void wordsReadEverySearchRowOfTheSlotOnceAndSortWhatTheyFind() {
        long rows = jdbc.sql("SELECT COUNT(*) FROM space_search WHERE choice = 'DAY'")
                .query(Long.class)
                .single();

        assertThat(rowsRead(SampleQueries.forDay(SpaceSort.LIKES, (BoundingBox) null, "파티룸"), null))
                .isLessThan(rows * 3 + MAX_ROWS);
    }

    private static SpaceQuery query(SpaceSort sort, List<String> facilities, LocalDate date) {
        return SampleQueries.forDay(sort, facilities, date);
    }

    private static long rowsRead(SpaceQuery query, Keyset after) {
        long before = rowsRead();
        assertThat(search.page(query, after, PAGE)).hasSize(PAGE);
        return rowsRead() - before;
    }

    /** All rows that this connection has read, by any access method, including those of this query. */
    private static long rowsRead() {
        return jdbc
                .sql("SHOW SESSION STATUS WHERE Variable_name LIKE 'Handler_read%'")
                .query((row, number) -> row.getLong(2))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
