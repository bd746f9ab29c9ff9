package com.ourspace.api.like;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.catalog.SpaceCards;
import com.ourspace.api.catalog.VisibleSpaces;
import com.ourspace.api.like.Likes.Keyset;
import com.ourspace.api.web.Cursor;
import com.ourspace.api.web.StrictText;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
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
        // One more than asked for, to know whether there is a next page.
        List<Keyset> found = likes.page(user.userId(), after, limit + 1);
        List<Keyset> shown = found.subList(0, Math.min(limit, found.size()));
        return new LikedSpaces(
                cards.of(shown.stream().map(Keyset::spaceId).toList()),
                found.size() > limit ? cursor(shown.getLast(), user) : null);
    }

    private static String cursor(Keyset last, SignedIn user) {
        return Cursor.of(last.likedAt(), last.spaceId()).encode(query(user));
    }

    private static Keyset keyset(String cursor, SignedIn user) {
        List<String> values = Cursor.decode(cursor, query(user), 2).values();
        try {
            return new Keyset(Instant.parse(values.getFirst()), StrictText.number(values.getLast()));
        } catch (DateTimeException | NumberFormatException tampered) {
            throw Cursor.mismatch();
        }
    }

    private static String query(SignedIn user) {
        return "likes " + user.userId();
    }
}
