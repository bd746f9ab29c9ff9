package com.ourspace.api.space;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.embedded.SharedStack;
import com.ourspace.image.ImageRules;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import tools.jackson.databind.JsonNode;

class SpaceRegistrationTest {

    private static final RunningApi API = RunningApi.shared();
    private static final String LISTING = """
            {"title": "루프탑 파티룸", "subTitle": "한강이 보여요", "address": "서울 강남구 테헤란로 1",
             "category": "party-room", "district": "gangnam", "facilities": ["wifi"], "maxCount": 8,
             "refundPolicy": "STANDARD", "offers": [{"slot": "DAY", "price": 30000}]}
            """;
    private static final byte[] JPEG = Pictures.jpeg(640, 480);
    private static final byte[] PNG = Pictures.png(640, 480);

    private final Caller host = API.newUser();
    private String key = "";

    @BeforeEach
    void newKey() {
        key = UUID.randomUUID().toString();
    }

    @Test
    void acceptsStagesAndPublishes() {
        Answer answer = post(listing().file("images", "거실.jpg", JPEG).file("images", "really-a-png.jpg", PNG));

        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        String id = answer.text("/id");
        assertThat(answer.header("Location")).contains("/v1/space-registrations/" + id);
        assertThat(answer.header("Retry-After")).contains("1");
        List<S3Object> staged = staged(id);
        assertThat(staged).extracting(S3Object::size).containsExactlyInAnyOrder((long) JPEG.length, (long) PNG.length);
        SpaceLog.Line command = commands(id).getFirst();
        assertThat(command.headers()).contains("ce_type=create-space.v1", "ce_id=" + id, "ce_source=/ourspace/api");
        staged.forEach(object -> assertThat(command.body()).contains("\"" + object.key() + "\""));
    }

    @Test
    void pollRightAfterTheAnswerIsPendingAndShowsTheFilesNames() {
        Answer accepted = post(listing().file("images", "거실.jpg", JPEG).file("images", "C:\\\\me\\\\방.png", PNG));

        Answer answer = host.get("/v1/space-registrations/" + accepted.text("/id"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Retry-After")).contains("1");
        assertThat(answer.json()).isEqualTo(accepted.json());
        assertThat(answer.text("/status")).isEqualTo("PENDING");
        assertThat(values(answer.json().at("/images"), "/originalName")).containsExactly("거실.jpg", "방.png");
        assertThat(values(answer.json().at("/images"), "/status")).containsOnly("PENDING");
        assertThat(values(answer.json().at("/images"), "/position")).containsExactly("0", "1");
    }

    @Test
    void onlyItsHostSeesRegistration() {
        String id = post(listing().file("images", "a.jpg", JPEG)).text("/id");

        assertThat(API.newUser().get("/v1/space-registrations/" + id).code()).isEqualTo("REGISTRATION_NOT_FOUND");
        assertThat(host.get("/v1/space-registrations/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(API.anonymous().get("/v1/space-registrations/" + id).code()).isEqualTo("TOKEN_MISSING");
        assertThat(host.get("/v1/space-registrations/1").status()).isEqualTo(400);
    }

    @Test
    void equalBytesAreOneImageAndEqualNamesAreTwo() {
        Answer answer = post(listing()
                .file("images", "a.jpg", JPEG)
                .file("images", "again.jpg", JPEG)
                .file("images", "a.jpg", PNG));

        assertThat(values(answer.json().at("/images"), "/originalName")).containsExactly("a.jpg", "a.jpg");
        assertThat(staged(answer.text("/id"))).hasSize(2);
    }

    @Test
    void theSameKeyIsTheSameRegistrationHoweverOftenAndParallel() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> attempt = () -> post(listing().file("images", "a.jpg", JPEG));
            List<String> ids = threads.invokeAll(Collections.nCopies(20, attempt)).stream()
                    .map(Future::resultNow)
                    .map(answer -> answer.status() + " " + answer.text("/id"))
                    .distinct()
                    .toList();
            assertThat(ids).hasSize(1).allMatch(id -> id.startsWith("202 "));
        }
        Answer later = post(listing().file("images", "a.jpg", JPEG));
        assertThat(later.json().at("/images").size()).isEqualTo(1);
    }

    @Test
    void theSameKeyWithOtherContentIsRefused() {
        String id = post(listing().file("images", "a.jpg", JPEG)).text("/id");

        Answer otherPicture = post(listing().file("images", "a.jpg", PNG));
        Answer otherField = post(new Multipart()
                .field("space", LISTING.replace("30000", "30001"))
                .file("images", "a.jpg", JPEG));

        assertThat(otherPicture.status()).isEqualTo(422);
        assertThat(otherPicture.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(otherField.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(commands(id)).hasSize(1);
        assertThat(staged(id)).hasSize(1);
    }

    @Test
    void anotherHostMayUseTheSameKey() {
        String id = post(listing().file("images", "a.jpg", JPEG)).text("/id");

        Answer other = listing().file("images", "a.jpg", PNG).postTo(API.newUser(), "/v1/spaces", key);

        assertThat(other.status()).isEqualTo(202);
        assertThat(other.text("/id")).isNotEqualTo(id);
    }

    @Test
    void keyAndTokenAreRequired() {
        Multipart whole = listing().file("images", "a.jpg", JPEG);

        assertThat(whole.postTo(host, "/v1/spaces", " ").code()).isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
        assertThat(whole.postTo(API.anonymous(), "/v1/spaces", key).code()).isEqualTo("TOKEN_MISSING");
    }

    @Test
    void reportsAllInvalidFieldsAndImagesAtOnce() {
        String wrong = LISTING.replace("party-room", "castle")
                .replace("gangnam", "atlantis")
                .replace("[\"wifi\"]", "[\"sauna\"]")
                .replace("30000", "-1")
                .replace("\"maxCount\": 8", "\"maxCount\": \"eight\", \"likeCount\": 999");

        Answer answer = post(new Multipart()
                .field("space", wrong)
                .file("images", "a.jpg", JPEG)
                .file("images", "b.png", Pictures.svg()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("VALIDATION_FAILED");
        assertThat(values(answer.json().at("/errors"), "/pointer"))
                .containsExactlyInAnyOrder(
                        "/category",
                        "/district",
                        "/facilities/0",
                        "/offers/0/price",
                        "/maxCount",
                        "/likeCount",
                        "/images/1");
    }

    @Test
    void oneInvalidImageRefusesTheWholeRequestAndStagesNothing() {
        byte[] tooLarge = new byte[ImageRules.MAX_BYTES + 1];
        System.arraycopy(JPEG, 0, tooLarge, 0, JPEG.length);
        int commands = SpaceLog.lines().size();
        int staged = stagedInAll();

        refused(Pictures.svg(), 415, "IMAGE_TYPE_UNSUPPORTED");
        refused(new byte[0], 415, "IMAGE_TYPE_UNSUPPORTED");
        refused(tooLarge, 413, "IMAGE_TOO_LARGE");
        refused(Pictures.pngBomb(), 422, "IMAGE_DIMENSIONS");
        refused(Pictures.png(319, 180), 422, "IMAGE_DIMENSIONS");
        refused(Pictures.cut(PNG, 20), 422, "IMAGE_UNREADABLE");

        assertThat(SpaceLog.lines()).hasSize(commands);
        assertThat(stagedInAll()).isEqualTo(staged);
    }

    @Test
    void acceptsAnImageOfTheMaximumSize() {
        byte[] largest = new byte[ImageRules.MAX_BYTES];
        System.arraycopy(JPEG, 0, largest, 0, JPEG.length);

        assertThat(post(listing().file("images", "large.jpg", largest)).status())
                .isEqualTo(202);
    }

    @Test
    void requiresOneToSixImages() {
        Multipart seven = listing();
        for (int number = 0; number < 7; number++) {
            seven.file("images", "a.jpg", JPEG);
        }

        Answer none = post(listing());
        Answer tooMany = post(seven);

        assertThat(none.status()).isEqualTo(422);
        assertThat(none.code()).isEqualTo("IMAGE_REQUIRED");
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.code()).isEqualTo("IMAGE_TOO_MANY");
    }

    @Test
    void sevenLargeImagesAreTooManyAndNotTooLarge() {
        byte[] large = new byte[3 * 1024 * 1024];
        System.arraycopy(JPEG, 0, large, 0, JPEG.length);
        Multipart seven = listing();
        for (int number = 0; number < 7; number++) {
            seven.file("images", number + ".jpg", large);
        }

        assertThat(post(seven).code()).isEqualTo("IMAGE_TOO_MANY");
    }

    @Test
    void answersHugeBodies() {
        Answer huge = post(listing().file("images", "huge.jpg", new byte[33 * 1024 * 1024]));
        Answer hugeForm = post(new Multipart()
                .field("space", "{\"title\": \"" + "x".repeat(200_000) + "\"}")
                .file("images", "a.jpg", JPEG));

        assertThat(huge.status()).isEqualTo(413);
        assertThat(huge.code()).isEqualTo("BODY_TOO_LARGE");
        assertThat(hugeForm.status()).isEqualTo(413);
    }

    @Test
    void answersBodiesItCannotRead() {
        assertThat(post(new Multipart().file("images", "a.jpg", JPEG)).code()).isEqualTo("MALFORMED_REQUEST");
        assertThat(post(new Multipart().field("space", "{").file("images", "a.jpg", JPEG))
                        .code())
                .isEqualTo("MALFORMED_REQUEST");
        assertThat(post(new Multipart().field("space", "").file("images", "a.jpg", JPEG))
                        .status())
                .isBetween(400, 422);
        assertThat(host.post("/v1/spaces", LISTING, "Idempotency-Key", key).code())
                .isEqualTo("MEDIA_TYPE_UNSUPPORTED");
    }

    @Test
    void stagedImagesArePrivate() throws IOException, InterruptedException {
        String id = post(listing().file("images", "a.jpg", JPEG)).text("/id");
        URI object = URI.create("%s/%s/%s"
                .formatted(
                        SharedStack.objectStore().endpoint(),
                        SharedStack.objectStore().bucket(),
                        staged(id).getFirst().key()));

        try (HttpClient anybody = HttpClient.newHttpClient()) {
            assertThat(anybody.send(HttpRequest.newBuilder(object).build(), BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void noFileNameAndNothingPersonalReachesTheLog() {
        String id = post(listing().file("images", "minsu-kim-010-1234-5678.jpg", JPEG))
                .text("/id");

        String everything = SpaceLog.lines().toString();
        assertThat(everything)
                .contains(id)
                .doesNotContain("minsu", "guest-", "example.com", "originalName", "Bearer", host.token());
        assertThat(staged(id).getFirst().key()).doesNotContain("minsu");
    }

    @Test
    void withoutTheObjectStoreNothingIsAccepted() {
        RunningApi withoutS3 = RunningApi.start("--ourspace.s3.endpoint=http://127.0.0.1:1");
        try (ConfigurableApplicationContext running = withoutS3.context()) {
            assertThat(running.isActive()).isTrue();
            int commands = SpaceLog.lines().size();
            Caller hostThere = host.at(withoutS3.url());

            Answer answer = listing().file("images", "a.jpg", JPEG).postTo(hostThere, "/v1/spaces", key);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("DEPENDENCY_DOWN");
            assertThat(answer.header("Retry-After")).isPresent();
            assertThat(SpaceLog.lines()).hasSize(commands);
        }
        assertThat(post(listing().file("images", "a.jpg", JPEG)).status()).isEqualTo(202);
    }

    @Test
    void withoutKafkaNothingIsAcceptedAndTheSameKeyCanBeRetried() {
        RunningApi withoutKafka = RunningApi.start("--spring.kafka.producer.bootstrap-servers=127.0.0.1:1");
        try (ConfigurableApplicationContext running = withoutKafka.context()) {
            assertThat(running.isActive()).isTrue();
            Answer answer =
                    listing().file("images", "a.jpg", JPEG).postTo(host.at(withoutKafka.url()), "/v1/spaces", key);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("DEPENDENCY_DOWN");
            assertThat(answer.header("Retry-After")).isPresent();
        }
        assertThat(post(listing().file("images", "a.jpg", JPEG)).status()).isEqualTo(202);
    }

    private void refused(byte[] picture, int status, String code) {
        Answer answer = post(listing().file("images", "good.jpg", JPEG).file("images", "bad.png", picture));

        assertThat(answer.status()).as(code).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(values(answer.json().at("/errors"), "/pointer")).containsExactly("/images/1");
    }

    private Answer post(Multipart body) {
        return body.postTo(host, "/v1/spaces", key);
    }

    private static Multipart listing() {
        return new Multipart().field("space", LISTING);
    }

    private static List<SpaceLog.Line> commands(String registrationId) {
        return SpaceLog.lines().stream()
                .filter(line -> line.key().equals(registrationId))
                .toList();
    }

    private static List<S3Object> staged(String registrationId) {
        return API.bean(S3Client.class)
                .listObjectsV2(request ->
                        request.bucket(SharedStack.objectStore().bucket()).prefix("staging/" + registrationId + "/"))
                .contents();
    }

    private static int stagedInAll() {
        return API.bean(S3Client.class)
                .listObjectsV2(request ->
                        request.bucket(SharedStack.objectStore().bucket()).prefix("staging/"))
                .contents()
                .size();
    }

    private static List<String> values(JsonNode list, String pointer) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.at(pointer).asString())
                .toList();
    }
}
