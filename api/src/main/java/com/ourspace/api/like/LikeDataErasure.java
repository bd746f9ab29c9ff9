package com.ourspace.api.like;

import com.ourspace.api.account.PersonalDataHolder;
import org.springframework.stereotype.Component;

/** What somebody likes; it is counted no more. */
@Component
class LikeDataErasure implements PersonalDataHolder {

    private final Likes likes;

    LikeDataErasure(Likes likes) {
        this.likes = likes;
    }

    @Override
    public void forget(long userId) {
        likes.removeAll(userId);
    }
}
