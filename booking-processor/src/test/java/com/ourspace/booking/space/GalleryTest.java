package com.ourspace.booking.space;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.booking.space.GalleryImage.Status;
import com.ourspace.contracts.space.StagedImage;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GalleryTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);

    @Test
    void newPicturesComeBehindTheOthersAndTheSameBytesStayOnce() {
        Gallery gallery = gallery(ready(FIRST), ready(SECOND)).with(List.of(staged(SECOND), staged(THIRD)));

        assertThat(gallery.ids()).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void imageRequiredKeepsTheLastStoredPicture() {
        assertThat(gallery(ready(FIRST)).canRemove(FIRST)).isFalse();
        assertThat(gallery(ready(FIRST), pending(SECOND)).canRemove(FIRST)).isFalse();
        assertThat(gallery(ready(FIRST), rejected(SECOND)).canRemove(FIRST)).isFalse();
        assertThat(gallery(ready(FIRST), ready(SECOND)).canRemove(FIRST)).isTrue();
        assertThat(gallery(ready(FIRST), pending(SECOND)).canRemove(SECOND)).isTrue();
        assertThat(gallery(pending(FIRST), pending(SECOND)).canRemove(SECOND)).isTrue();
        assertThat(gallery(pending(FIRST)).canRemove(FIRST)).isFalse();
    }

    @Test
    void imageTooManyCountsSixWithoutThoseTheWorkerRefused() {
        Gallery six = gallery(
                ready(FIRST),
                rejected(SECOND),
                ready(UUID.randomUUID()),
                ready(UUID.randomUUID()),
                ready(UUID.randomUUID()),
                pending(UUID.randomUUID()),
                pending(UUID.randomUUID()));

        assertThat(six.isOverfull()).isFalse();
        assertThat(six.with(List.of(staged(FIRST))).isOverfull()).isFalse();
        assertThat(six.with(List.of(staged(THIRD))).isOverfull()).isTrue();
    }

    @Test
    void anOrderNamesEachPictureOnce() {
        Gallery gallery = gallery(ready(FIRST), ready(SECOND), rejected(THIRD));

        assertThat(gallery.consistsOf(List.of(SECOND, FIRST))).isTrue();
        assertThat(gallery.consistsOf(List.of(SECOND))).isFalse();
        assertThat(gallery.consistsOf(List.of(SECOND, FIRST, FIRST))).isFalse();
        assertThat(gallery.consistsOf(List.of(SECOND, FIRST, THIRD))).isFalse();
        assertThat(gallery.retainInOrder(List.of(SECOND, FIRST)).ids()).containsExactly(SECOND, FIRST);
    }

    private static Gallery gallery(GalleryImage... images) {
        return new Gallery(List.of(images));
    }

    private static GalleryImage ready(UUID id) {
        return new GalleryImage(id, Status.READY);
    }

    private static GalleryImage pending(UUID id) {
        return new GalleryImage(id, Status.PENDING);
    }

    private static GalleryImage rejected(UUID id) {
        return new GalleryImage(id, Status.REJECTED);
    }

    private static StagedImage staged(UUID id) {
        return new StagedImage(id, 0, "staging/test", "00");
    }
}
