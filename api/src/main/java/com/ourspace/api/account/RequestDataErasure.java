package com.ourspace.api.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody's idempotency keys stand for; answers that are kept may have words of theirs in them. */
@Component
class RequestDataErasure implements PersonalDataHolder {

    private final JdbcClient jdbc;

    RequestDataErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forget(long userId) {
        jdbc.sql("DELETE FROM idempotent_request WHERE user_id = ?")
                .param(userId)
                .update();
    }
}
