package com.ourspace.api.like;

import com.ourspace.api.account.PersonalTraces;
import org.springframework.stereotype.Component;

/** What somebody likes; it is counted no more. */
@Component
class LikerTraces implements PersonalTraces {

    private final Likes likes;

    LikerTraces(Likes likes) {
        this.likes = likes;
    }

    @Override
    public void forget(long userId) {
        likes.removeAll(userId);
    }
}
