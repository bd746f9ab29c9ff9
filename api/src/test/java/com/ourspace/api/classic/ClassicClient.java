package com.ourspace.api.classic;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.space.Multipart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The client that the classic contract is for: it sends the bare token, and reads one envelope per endpoint. */
record ClassicClient(Caller caller, String token) {

    static ClassicClient of(Caller user) {
        return new ClassicClient(user.with(""), user.token());
    }

    static ClassicClient newUser() {
        return of(RunningApi.shared().newUser());
    }

    static ClassicClient anonymous() {
        return of(RunningApi.shared().anonymous());
    }

    ClassicClient with(String otherToken) {
        return new ClassicClient(caller, otherToken);
    }

    long userId() {
        return caller.userId();
    }

    Answer get(String path) {
        return token.isEmpty() ? caller.get("/classic" + path) : caller.get("/classic" + path, "Authorization", token);
    }

    Answer post(String path, String json) {
        return token.isEmpty()
                ? caller.post("/classic" + path, json)
                : caller.post("/classic" + path, json, "Authorization", token);
    }

    Answer post(String path, Multipart form) {
        return token.isEmpty()
                ? form.sendTo(caller, "/classic" + path, "Accept", "*/*")
                : form.sendTo(caller, "/classic" + path, "Authorization", token);
    }

    /** Fails unless the answer is exactly this: no member more or less, and every value of its type. */
    static void is(Answer answer, int status, String json) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).hasValue("application/json");
        assertThat(answer.json()).isEqualTo(tree(json));
    }

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
