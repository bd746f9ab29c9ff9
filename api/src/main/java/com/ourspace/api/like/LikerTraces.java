package com.ourspace.api.like;

import com.ourspace.api.account.PersonalTraces;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody likes; it is counted no more. */
@Component
class LikerTraces implements PersonalTraces {

    private final JdbcClient jdbc;
    private final Likes likes;

    LikerTraces(JdbcClient jdbc, Likes likes) {
        this.jdbc = jdbc;
        this.likes = likes;
    }

    /** In ascending order of spaces, as all do who count likes of several. */
    @Override
    public void forget(long userId) {
        List<Long> liked = jdbc.sql("SELECT space_id FROM space_like WHERE user_id = ? ORDER BY space_id")
                .param(userId)
                .query((row, number) -> row.getLong("space_id"))
                .list();
        liked.forEach(space -> likes.remove(userId, space));
    }
}
