package com.ourspace.api.like;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.catalog.SpaceCards;
import com.ourspace.api.catalog.VisibleSpaces;
import com.ourspace.api.like.Likes.Keyset;
import com.ourspace.api.web.Cursor;
import com.ourspace.api.web.Slice;
import com.ourspace.api.web.StrictText;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Likes and unlikes spaces, and lists a user's likes. */
@Component
class LikeSpaces {

    private final VisibleSpaces spaces;
    private final Likes likes;
    private final SpaceCards cards;

    LikeSpaces(VisibleSpaces spaces, Likes likes, SpaceCards cards) {
        this.spaces = spaces;
        this.likes = likes;
        this.cards = cards;
    }

    /**
     * Likes a space.
     *
     * @throws com.ourspace.api.web.ProblemException SPACE_NOT_FOUND if this user sees no such space
     */
    void like(SignedIn user, long spaceId) {
        long hostId = spaces.requireHost(spaceId, Optional.of(user));
        likes.add(user.userId(), spaceId, user.userId() != hostId);
    }

    /** Removes a like, also of a space that is no longer visible. */
    void unlike(SignedIn user, long spaceId) {
        likes.remove(user.userId(), spaceId);
    }

    LikedSpaces page(SignedIn user, @Nullable String cursor, int limit) {
        Keyset after = cursor == null ? null : keyset(cursor, user);
        Slice<Keyset> page = Slice.read(limit, rows -> likes.page(user.userId(), after, rows));
        return new LikedSpaces(
                cards.of(page.items().stream().map(Keyset::spaceId).toList()),
                page.nextCursor(last -> Cursor.encode(query(user), last.likedAt(), last.spaceId())));
    }

    private static Keyset keyset(String cursor, SignedIn user) {
        return Cursor.decode(
                cursor,
                query(user),
                2,
                values -> new Keyset(Instant.parse(values.getFirst()), StrictText.number(values.getLast())));
    }

    private static String query(SignedIn user) {
        return "likes " + user.userId();
    }
}
