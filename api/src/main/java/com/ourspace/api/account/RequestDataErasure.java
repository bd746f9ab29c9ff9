package com.ourspace.api.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases a user's idempotency keys; the stored answers may contain personal data. */
@Component
class RequestDataErasure implements PersonalDataHolder {

    private final JdbcClient jdbc;

    RequestDataErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(long userId) {
        jdbc.sql("DELETE FROM idempotent_request WHERE user_id = ?")
                .param(userId)
                .update();
    }
}
