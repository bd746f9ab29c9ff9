package com.ourspace.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.StatementCounts;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RoleTest {

    private static final String DECISIONS = "/v1/admin/decisions?spaceId=1&useDate=2026-03-01";

    private final RunningApi api = RunningApi.shared();

    @Test
    void aUserNamedByTheConfigurationIsAnAdmin() {
        Caller admin = api.admin();

        assertThat(admin.get("/v1/me").text("/role")).isEqualTo("ADMIN");
        assertThat(admin.get(DECISIONS).status()).isEqualTo(200);
        assertThat(roleInDatabase(admin)).isEqualTo("ADMIN");
    }

    @Test
    void aUserRemovedFromTheConfigurationIsAGuestWithTheNextToken() {
        String token = "demo-" + RunningApi.newKakaoId();
        Caller dismissed = api.signIn(token);
        api.bean(JdbcClient.class)
                .sql("UPDATE app_user SET role = 'ADMIN' WHERE id = ?")
                .param(dismissed.userId())
                .update();

        assertThat(api.signIn(token).get("/v1/me").text("/role")).isEqualTo("GUEST");
        assertThat(roleInDatabase(dismissed)).isEqualTo("GUEST");
    }

    @Test
    void forbiddenForGuestsAndTokenMissingForAnonymousCallers() {
        Answer guest = api.newUser().get(DECISIONS);
        Answer anonymous = api.anonymous().get(DECISIONS);

        assertThat(guest.status()).isEqualTo(403);
        assertThat(guest.code()).isEqualTo("FORBIDDEN");
        assertThat(anonymous.status()).isEqualTo(401);
        assertThat(anonymous.code()).isEqualTo("TOKEN_MISSING");
    }

    @Test
    void aTokenIsCheckedWithoutAStatement() {
        String trace = "7bf92f3577b34da6a3ce929d0e0e4736";
        Answer answer = api.newUser().get("/v1/nothing", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");

        assertThat(answer.code()).isEqualTo("ROUTE_NOT_FOUND");
        assertThat(StatementCounts.of(trace)).isZero();
    }

    private String roleInDatabase(Caller user) {
        return api.bean(JdbcClient.class)
                .sql("SELECT role FROM app_user WHERE id = ?")
                .param(user.userId())
                .query(String.class)
                .single();
    }
}
