package com.ourspace.api.review;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.catalog.ImageStatus;
import com.ourspace.api.catalog.VisibleSpaces;
import com.ourspace.api.review.ReviewRows.Keyset;
import com.ourspace.api.review.ReviewRows.Summary;
import com.ourspace.api.web.Cursor;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.Slice;
import com.ourspace.api.web.StrictText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads reviews with their images. */
@Component
class ReviewViews {

    private final VisibleSpaces spaces;
    private final ReviewRows rows;
    private final ReviewPhotos photos;

    ReviewViews(VisibleSpaces spaces, ReviewRows rows, ReviewPhotos photos) {
        this.spaces = spaces;
        this.rows = rows;
        this.photos = photos;
    }

    /** A page of a space's reviews, by a constant number of statements. */
    ReviewPage page(long spaceId, Optional<SignedIn> visitor, ReviewSort sort, @Nullable String cursor, int limit) {
        Keyset after = cursor == null ? null : keyset(cursor, spaceId, sort);
        spaces.requireHost(spaceId, visitor);
        Summary summary = rows.summary(spaceId);
        Slice<ReviewView> page = Slice.read(limit, count -> rows.page(spaceId, sort, after, count));
        return new ReviewPage(
                summary.count(),
                summary.average(),
                summary.histogram(),
                withReadyPhotos(page.items()),
                page.nextCursor(last -> Cursor.encode(query(spaceId, sort), last.rating(), last.id())));
    }

    /**
     * Returns an author's review of a stay, with all its images, in whatever state they are.
     *
     * @throws com.ourspace.api.web.ProblemException REVIEW_NOT_FOUND
     */
    ReviewView own(SignedIn author, UUID orderId) {
        ReviewView review = rows.find(orderId, author.userId()).orElseThrow(ReviewViews::notFound);
        return review.withPhotos(photos.of(List.of(review.id())).getOrDefault(review.id(), List.of()));
    }

    /**
     * Returns a review as everybody sees it.
     *
     * @throws com.ourspace.api.web.ProblemException REVIEW_NOT_FOUND
     */
    ReviewView shown(long id) {
        return withReadyPhotos(List.of(rows.find(id).orElseThrow(ReviewViews::notFound)))
                .getFirst();
    }

    private List<ReviewView> withReadyPhotos(List<ReviewView> reviews) {
        Map<Long, List<ReviewView.Photo>> all =
                photos.of(reviews.stream().map(ReviewView::id).toList());
        return reviews.stream()
                .map(review -> review.withPhotos(all.getOrDefault(review.id(), List.of()).stream()
                        .filter(photo -> photo.status() == ImageStatus.READY)
                        .toList()))
                .toList();
    }

    static RuntimeException notFound() {
        return Problem.of(ProblemCode.REVIEW_NOT_FOUND).exception();
    }

    private static Keyset keyset(String cursor, long spaceId, ReviewSort sort) {
        return Cursor.decode(
                cursor,
                query(spaceId, sort),
                2,
                values -> new Keyset(StrictText.smallNumber(values.getFirst()), StrictText.number(values.getLast())));
    }

    private static String query(long spaceId, ReviewSort sort) {
        return "reviews " + spaceId + " " + sort.parameter();
    }
}
