package com.ourspace.api.like;

import com.ourspace.api.account.PersonalDataHolder;
import org.springframework.stereotype.Component;

/** Erases a user's likes, and takes them off the counts. */
@Component
class LikeDataErasure implements PersonalDataHolder {

    private final Likes likes;

    LikeDataErasure(Likes likes) {
        this.likes = likes;
    }

    @Override
    public void erase(long userId) {
        likes.removeAll(userId);
    }
}
