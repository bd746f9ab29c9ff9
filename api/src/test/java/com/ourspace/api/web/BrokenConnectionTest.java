package com.ourspace.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.log.SignedIds;
import com.ourspace.api.log.SignedIds.Purpose;
import com.ourspace.embedded.SharedStack;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Database connections break during a request: each statement is blocked, and its connection is killed. */
class BrokenConnectionTest {

    private final RunningApi api = RunningApi.shared();

    @Test
    void isAnsweredAsDependencyDown() throws Exception {
        Caller guest = api.newUser();
        Caller admin = api.admin();
        long space = SampleSpace.create().ofHost(guest.userId()).listedIn(api).id();
        SignedIds ids = api.bean(SignedIds.class);
        String order = "/v1/orders/" + ids.fresh(Purpose.ORDER, guest.userId());
        List<Supplier<Answer>> requests = new ArrayList<>();
        for (String path : List.of(
                "/v1/spaces/" + space,
                "/v1/spaces/" + space + "/availability",
                "/v1/spaces/" + space + "/reviews",
                "/v1/me",
                "/v1/me/points",
                "/v1/me/likes",
                "/v1/orders",
                order,
                order + "/cancellation-quote",
                "/v1/waitlist",
                "/v1/waitlist/" + ids.fresh(Purpose.WAITLIST_ENTRY, guest.userId()),
                "/v1/host/spaces",
                "/v1/host/orders",
                "/v1/host/calendar?spaceId=" + space,
                "/v1/space-registrations/" + ids.fresh(Purpose.REGISTRATION, guest.userId()),
                "/v1/space-changes/" + ids.fresh(Purpose.SPACE_CHANGE, guest.userId()))) {
            requests.add(() -> guest.get(path));
        }
        requests.add(() -> admin.get("/v1/admin/decisions?spaceId=" + space + "&useDate=2030-01-01"));
        // Within a transaction, where the rollback fails last.
        requests.add(() -> guest.send("PUT", "/v1/spaces/" + space + "/like", BodyPublishers.noBody()));
        requests.add(() -> guest.send("DELETE", "/v1/me", BodyPublishers.noBody()));

        try (Connection other = connect();
                Statement statement = other.createStatement();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            statement.execute("LOCK TABLES " + String.join(" WRITE, ", tables(other)) + " WRITE");
            for (Supplier<Answer> request : requests) {
                Answer answer = killedUntilAnswered(CompletableFuture.supplyAsync(request, threads));
                assertThat(answer.status()).as(answer.body()).isEqualTo(503);
                assertThat(answer.code()).isEqualTo("DEPENDENCY_DOWN");
                assertThat(answer.header("Retry-After")).isPresent();
                assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
            }
            assertThat(guest.get("/v1/spaces").status())
                    .as("lists need no table")
                    .isEqualTo(200);
            statement.execute("UNLOCK TABLES");
        }
        assertThat(guest.get("/v1/me").status()).isEqualTo(200);
    }

    private static Answer killedUntilAnswered(CompletableFuture<Answer> request) throws Exception {
        try (Connection other = connect();
                Statement statement = other.createStatement()) {
            while (true) {
                try {
                    return request.get(20, TimeUnit.MILLISECONDS);
                } catch (TimeoutException waiting) {
                    for (long id : waiting(statement)) {
                        kill(statement, id);
                    }
                }
            }
        }
    }

    private static List<Long> waiting(Statement statement) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(
                "SELECT id FROM information_schema.processlist" + " WHERE state LIKE 'Waiting for table%lock%'")) {
            while (found.next()) {
                ids.add(found.getLong(1));
            }
        }
        return ids;
    }

    private static void kill(Statement statement, long id) {
        try {
            statement.execute("KILL " + id);
        } catch (SQLException gone) {
            // The connection has ended by itself.
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SHOW TABLES")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    private static Connection connect() throws SQLException {
        String url = SharedStack.apiArguments().stream()
                .filter(argument -> argument.startsWith("--spring.datasource.url="))
                .map(argument -> argument.substring(argument.indexOf('=') + 1))
                .findFirst()
                .orElseThrow();
        return DriverManager.getConnection(
                url, "ourspace_api", SharedStack.passwords().api());
    }
}
