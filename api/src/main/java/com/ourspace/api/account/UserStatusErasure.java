package com.ourspace.api.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What operators wrote about somebody; that and when they decided stays, by number. */
@Component
class UserStatusErasure implements PersonalDataHolder {

    private final JdbcClient jdbc;

    UserStatusErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forget(long userId) {
        jdbc.sql("UPDATE user_status SET reason = NULL WHERE user_id = ?")
                .param(userId)
                .update();
    }
}
