package com.ourspace.api.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.TopicTail;
import com.ourspace.api.space.Multipart;
import com.ourspace.api.space.Pictures;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.image.ImageEvent.ImageRejected;
import com.ourspace.contracts.image.ImageEvent.ImageStored;
import com.ourspace.contracts.image.ImageOwner;
import com.ourspace.contracts.image.ImageRejectionCode;
import com.ourspace.contracts.image.ImageVariant;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class ReviewPhotoTest extends ReviewedSpace {

    private static final byte[] JPEG = Pictures.jpeg(640, 480, 11);
    private static final byte[] PNG = Pictures.png(640, 480);

    @Test
    void imagesAreStagedAndPublishedToTheMediaWorker() {
        UUID order = stayed(guest);

        Answer answer = send(order, form(5).file("images", "a.jpg", JPEG).file("images", "b.png", PNG));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        JsonNode photos = answer.json().at("/photos");
        assertThat(photos.size()).isEqualTo(2);
        assertThat(photos.at("/0/status").asString()).isEqualTo("PENDING");
        for (JsonNode photo : photos) {
            String imageId = photo.at("/imageId").asString();
            String command = TopicTail.of(Topic.IMAGE_COMMANDS)
                    .about(imageId, 1)
                    .getFirst()
                    .value();
            assertThat(command)
                    .contains("\"owner\":\"REVIEW\"", "\"ownerId\":" + answer.text("/id"), "\"stagedKey\":\"staging/");
        }
        assertThat(list("").json().at("/items/0/photos").size()).isZero();
    }

    @Test
    void storedImagesAreShownAndRejectedOnesOnlyToTheAuthor() {
        UUID order = stayed(guest);
        Answer written = send(order, form(5).file("images", "a.jpg", JPEG).file("images", "b.png", PNG));
        UUID first = UUID.fromString(written.text("/photos/0/imageId"));
        UUID second = UUID.fromString(written.text("/photos/1/imageId"));
        long review = written.json().at("/id").asLong();
        assertThat(list("sort=with_photo").json().at("/items").size()).isZero();

        api.publish(
                new ImageRejected(
                        first,
                        ImageOwner.REVIEW,
                        review,
                        0,
                        ImageRejectionCode.IMAGE_UNREADABLE,
                        "It does not decode."),
                stored(review, second));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> own(guest, order).text("/photos/1/status").equals("READY")
                        && own(guest, order).text("/photos/0/status").equals("REJECTED"));

        assertThat(own(guest, order).text("/photos/0/code")).isEqualTo("IMAGE_UNREADABLE");
        assertThat(own(guest, order).text("/photos/0/rejection/detail"))
                .isEqualTo(
                        "The picture could not be read: it breaks off, or it is of a kind that browsers do not show.");
        Answer korean = guest.get("/v1/orders/" + order + "/review", "Accept-Language", "ko");
        assertThat(korean.text("/photos/0/rejection/title")).isEqualTo("읽을 수 없는 사진이 있습니다");
        assertThat(korean.text("/photos/0/rejection/detail")).contains("브라우저");
        Answer shown = list("sort=with_photo");
        assertThat(shown.json().at("/items/0/photos").size()).isEqualTo(1);
        assertThat(shown.text("/items/0/photos/0/variants/0/url"))
                .endsWith("/reviews/%d/%s/320.jpg".formatted(review, second));
        assertThat(list("").json().at("/items/0/photos").size()).isEqualTo(1);
    }

    @Test
    void imagesAreOptionalAndEqualOnesAreOne() {
        Answer none = send(stayed(guest), form(5));
        Answer same = send(stayed(guest), form(5).file("images", "a.jpg", JPEG).file("images", "b.jpg", JPEG));

        assertThat(none.status()).as(none.body()).isEqualTo(201);
        assertThat(none.json().at("/photos").size()).isZero();
        assertThat(same.json().at("/photos").size()).isEqualTo(1);
    }

    @Test
    void imageTooManyAndInvalidOnesAreRefusedAndNothingIsWritten() {
        UUID order = stayed(guest);
        Multipart four = form(5);
        for (int seed = 1; seed <= 4; seed++) {
            four.file("images", seed + ".jpg", Pictures.jpeg(400, 300, seed));
        }

        assertThat(send(order, four).code()).isEqualTo("IMAGE_TOO_MANY");
        assertThat(send(order, form(5).file("images", "a.jpg", Pictures.svg())).code())
                .isEqualTo("IMAGE_TYPE_UNSUPPORTED");
        assertThat(send(order, form(5).file("images", "a.jpg", Pictures.jpeg(100, 100)))
                        .code())
                .isEqualTo("IMAGE_DIMENSIONS");
        assertThat(send(order, form(6).file("images", "a.jpg", JPEG)).code()).isEqualTo("RATING_OUT_OF_RANGE");
        assertThat(send(order, new Multipart().file("images", "a.jpg", JPEG)).code())
                .isEqualTo("MALFORMED_REQUEST");
        assertThat(send(order, new Multipart().field("review", "{nonsense")).code())
                .isEqualTo("MALFORMED_REQUEST");
        assertThat(own(guest, order).code()).isEqualTo("REVIEW_NOT_FOUND");
    }

    @Test
    void imageThatTheLogDidNotAcceptIsPublishedLater() {
        Answer written = send(stayed(guest), form(5).file("images", "a.jpg", JPEG));
        String imageId = written.text("/photos/0/imageId");
        TopicTail.of(Topic.IMAGE_COMMANDS).about(imageId, 1);

        await().atMost(Duration.ofSeconds(20)).until(() -> isSent(imageId));
        api.bean(JdbcClient.class)
                .sql("UPDATE review_image SET is_sent = FALSE WHERE review_id = ?")
                .param(written.text("/id"))
                .update();

        assertThat(TopicTail.of(Topic.IMAGE_COMMANDS).about(imageId, 2))
                .extracting(record -> TopicTail.header(record, "ce_id"))
                .containsOnly(imageId);
    }

    private boolean isSent(String imageId) {
        return api.bean(JdbcClient.class)
                .sql("SELECT is_sent FROM review_image WHERE image_id = ?")
                .param(com.ourspace.api.sql.SqlValues.bytes(UUID.fromString(imageId)))
                .query(Boolean.class)
                .single();
    }

    private Multipart form(int rating) {
        return new Multipart().field("review", json(rating, "See for yourselves, all of you."));
    }

    private Answer send(UUID order, Multipart body) {
        return body.sendTo(guest, "/v1/orders/" + order + "/review", "Accept-Language", "en");
    }

    private static ImageStored stored(long review, UUID imageId) {
        String key = "reviews/%d/%s/320.jpg".formatted(review, imageId);
        return new ImageStored(
                imageId,
                ImageOwner.REVIEW,
                review,
                1,
                "0".repeat(64),
                640,
                480,
                List.of(new ImageVariant("320", key, 320, 240, 1000)));
    }
}
