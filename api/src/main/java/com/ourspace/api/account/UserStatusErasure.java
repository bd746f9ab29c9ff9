package com.ourspace.api.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases the operators' reasons; the decisions and their times stay, under the user's number. */
@Component
class UserStatusErasure implements PersonalDataHolder {

    private final JdbcClient jdbc;

    UserStatusErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(long userId) {
        jdbc.sql("UPDATE user_status SET reason = NULL WHERE user_id = ?")
                .param(userId)
                .update();
    }
}
