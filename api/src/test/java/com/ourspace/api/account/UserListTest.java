package com.ourspace.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserListTest {

    private final RunningApi api = RunningApi.shared();
    private final Caller operator = api.admin();

    @Test
    void showsTheNewestUsersFirstPageByPage() {
        Caller older = api.newUser();
        Caller newer = api.newUser();
        Answer first = operator.get("/v1/admin/users?limit=1");
        Answer second = operator.get("/v1/admin/users?limit=1&cursor=" + first.text("/nextCursor"));

        assertThat(ids(first)).containsExactly(newer.userId());
        assertThat(ids(second)).containsExactly(older.userId());
        assertThat(first.text("/items/0/nickname")).startsWith("guest-");
        assertThat(first.body()).doesNotContain("email", "kakao");
    }

    @Test
    void showsUsersOfOneStatus() {
        Caller leaver = api.newUser();
        Caller suspended = api.newUser();
        leaver.send("DELETE", "/v1/me", BodyPublishers.noBody());
        operator.send(
                "PUT",
                "/v1/admin/users/" + suspended.userId() + "/status",
                BodyPublishers.ofString("{\"status\":\"SUSPENDED\"}"),
                "Content-Type",
                "application/json");
        Answer erased = operator.get("/v1/admin/users?status=ERASED&limit=1");

        assertThat(ids(operator.get("/v1/admin/users?status=SUSPENDED&limit=1")))
                .containsExactly(suspended.userId());
        assertThat(ids(erased)).containsExactly(leaver.userId());
        assertThat(erased.text("/items/0/nickname")).isEqualTo("탈퇴 회원");
    }

    @Test
    void forbiddenToGuests() {
        assertThat(api.newUser().get("/v1/admin/users").code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void cursorMismatchForAnotherStatus() {
        api.newUser();
        api.newUser();
        String cursor = operator.get("/v1/admin/users?limit=1").text("/nextCursor");

        assertThat(operator.get("/v1/admin/users?status=ACTIVE&cursor=" + cursor)
                        .code())
                .isEqualTo("CURSOR_MISMATCH");
    }

    private static List<Long> ids(Answer page) {
        return page.json()
                .at("/items")
                .valueStream()
                .map(user -> user.at("/id").asLong())
                .toList();
    }
}
