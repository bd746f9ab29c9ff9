package com.ourspace.media.image;

import static com.ourspace.contracts.image.ImageRejectionCode.IMAGE_DIMENSIONS;
import static com.ourspace.contracts.image.ImageRejectionCode.IMAGE_TOO_LARGE;
import static com.ourspace.contracts.image.ImageRejectionCode.IMAGE_TYPE_UNSUPPORTED;
import static com.ourspace.contracts.image.ImageRejectionCode.IMAGE_UNREADABLE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.image.ImageCommand.DiscardImage;
import com.ourspace.contracts.image.ImageCommand.StoreImage;
import com.ourspace.contracts.image.ImageEvent.ImageRejected;
import com.ourspace.contracts.image.ImageEvent.ImageStored;
import com.ourspace.contracts.image.ImageOwner;
import com.ourspace.contracts.image.ImageVariant;
import com.ourspace.embedded.SharedStack;
import com.ourspace.media.ImageLog;
import com.ourspace.media.ImageLog.Outcome;
import com.ourspace.media.MediaWorkerApplication;
import com.ourspace.media.TestBucket;
import com.ourspace.media.processing.TestImages;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

class ImagePipelineTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static ConfigurableApplicationContext worker;
    private static ImageLog log;
    private static TestBucket bucket;

    @BeforeAll
    static void start() {
        worker = MediaWorkerApplication.start(SharedStack.springArguments().toArray(String[]::new));
        log = new ImageLog(SharedStack.kafka().bootstrapServers());
        bucket = new TestBucket(SharedStack.objectStore(), SharedStack.credentials());
    }

    @AfterAll
    static void stop() {
        worker.close();
        log.close();
        bucket.close();
    }

    @Test
    void storesAPhotoAndSaysSo() throws Exception {
        byte[] upload = TestImages.withExif(TestImages.jpeg(TestImages.scene(1200, 900, 1)), 6);
        StoreImage command = bucket.stage(upload, ImageOwner.SPACE, 42);

        UUID commandId = log.write(command);
        Outcome outcome = log.awaitOutcome(commandId);

        ImageStored stored = (ImageStored) outcome.event();
        String folder = "spaces/42/" + command.imageId() + "/";
        assertThat(stored)
                .usingRecursiveComparison()
                .ignoringFields("variants.bytes")
                .isEqualTo(new ImageStored(
                        command.imageId(),
                        ImageOwner.SPACE,
                        42,
                        0,
                        command.sha256(),
                        900,
                        1200,
                        List.of(
                                new ImageVariant("320", folder + "320.jpg", 320, 427, 0),
                                new ImageVariant("640", folder + "640.jpg", 640, 853, 0),
                                new ImageVariant("2048", folder + "2048.jpg", 900, 1200, 0))));
        assertThat(outcome.key()).isEqualTo(command.imageId().toString());
        assertThat(outcome.envelope().causationId()).isEqualTo(commandId);
        assertThat(outcome.envelope().traceparent()).isEqualTo(ImageLog.TRACE);
        assertThat(outcome.envelope().source()).isEqualTo("/ourspace/media-worker");
        for (ImageVariant variant : stored.variants()) {
            assertIsPublic(variant);
        }
    }

    private static void assertIsPublic(ImageVariant variant) throws Exception {
        HttpResponse<byte[]> seen = bucket.readAsAnybody(variant.key());
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body()).hasSize((int) variant.bytes());
        assertThat(seen.headers().firstValue("content-type")).hasValue("image/jpeg");
        assertThat(seen.headers().firstValue("cache-control")).hasValue("public, max-age=31536000, immutable");
    }

    @Test
    void keepsReviewImagesApart() {
        StoreImage command = bucket.stage(TestImages.jpeg(TestImages.quarters(400, 300)), ImageOwner.REVIEW, 7);

        ImageStored stored = (ImageStored) log.awaitOutcome(log.write(command)).event();

        assertThat(stored.variants())
                .extracting(ImageVariant::key)
                .first()
                .isEqualTo("reviews/7/" + command.imageId() + "/320.jpg");
    }

    @Test
    void reviewImagesTakeTheSameWayAsSpaceImages() throws Exception {
        StoreImage good = bucket.stage(TestImages.jpeg(TestImages.scene(900, 600, 8)), ImageOwner.REVIEW, 8);
        StoreImage bad = bucket.stage(TestImages.svg(), ImageOwner.REVIEW, 8);

        ImageStored stored = (ImageStored) log.awaitOutcome(log.write(good)).event();
        ImageRejected rejected =
                (ImageRejected) log.awaitOutcome(log.write(bad)).event();

        assertThat(stored.owner()).isEqualTo(ImageOwner.REVIEW);
        assertThat(stored.ownerId()).isEqualTo(8);
        assertThat(stored.variants())
                .extracting(ImageVariant::key)
                .allMatch(key -> key.startsWith("reviews/8/" + good.imageId() + "/"));
        for (ImageVariant variant : stored.variants()) {
            assertIsPublic(variant);
        }
        assertThat(rejected.owner()).isEqualTo(ImageOwner.REVIEW);
        assertThat(rejected.code()).isEqualTo(IMAGE_TYPE_UNSUPPORTED);
    }

    @Test
    void aDiscardedImageIsGoneAndOneStoredAgainIsBackInTheOrderOfTheLog() {
        byte[] upload = TestImages.jpeg(TestImages.quarters(400, 300));
        StoreImage command = bucket.stage(upload, ImageOwner.SPACE, 10);
        DiscardImage discard = new DiscardImage(command.imageId(), ImageOwner.SPACE, 10);
        String folder = "spaces/10/" + command.imageId();
        log.awaitOutcome(log.write(command));
        log.write(discard);
        await().until(() -> bucket.keys(folder).isEmpty());

        bucket.put(command.stagedKey(), upload);
        log.write(discard);
        UUID again = log.write(command);
        log.awaitOutcome(again);

        assertThat(bucket.keys(folder)).hasSize(3);
    }

    @Test
    void imageUnreadableForBytesThatAreNotTheCommands() {
        StoreImage command = bucket.stage(TestImages.jpeg(TestImages.quarters(400, 300)), ImageOwner.SPACE, 9);
        bucket.put(command.stagedKey(), TestImages.png(TestImages.quarters(400, 300)));

        ImageRejected rejected =
                (ImageRejected) log.awaitOutcome(log.write(command)).event();

        assertThat(rejected.code()).isEqualTo(IMAGE_UNREADABLE);
        assertThat(bucket.keys("spaces/9/" + command.imageId())).isEmpty();
    }

    @Test
    void keepsUploadsPrivateAndRemovesThemOnceStored() throws Exception {
        StoreImage command = bucket.stage(TestImages.png(TestImages.quarters(400, 300)), ImageOwner.SPACE, 1);
        assertThat(bucket.readAsAnybody(command.stagedKey()).statusCode()).isEqualTo(403);

        log.awaitOutcome(log.write(command));

        await().untilAsserted(() -> assertThat(bucket.keys(command.stagedKey())).isEmpty());
    }

    @Test
    void theSameCommandTwiceHasOneOutcome() {
        StoreImage command = bucket.stage(TestImages.jpeg(TestImages.scene(800, 600, 2)), ImageOwner.SPACE, 2);
        UUID commandId = UUID.randomUUID();
        log.write(commandId, command);
        Outcome first = log.awaitOutcome(commandId);
        await().until(() -> bucket.keys(command.stagedKey()).isEmpty());

        log.write(commandId, command);
        List<Outcome> both = log.awaitOutcomes(commandId, 2);

        assertThat(both.get(1).envelope().id()).isEqualTo(first.envelope().id());
        assertThat(both.get(1).event()).isEqualTo(first.event());
    }

    @Test
    void theSameCommandWithItsUploadStillThereStoresTheSameBytes() {
        byte[] upload = TestImages.jpeg(TestImages.scene(800, 600, 3));
        StoreImage command = bucket.stage(upload, ImageOwner.SPACE, 3);
        UUID commandId = UUID.randomUUID();
        log.write(commandId, command);
        ImageStored first = (ImageStored) log.awaitOutcome(commandId).event();
        await().until(() -> bucket.keys(command.stagedKey()).isEmpty());
        List<byte[]> before = bytes(first);

        bucket.put(command.stagedKey(), upload);
        log.write(commandId, command);
        Outcome second = log.awaitOutcomes(commandId, 2).get(1);

        assertThat(second.event()).isEqualTo(first);
        assertThat(bytes(first)).usingElementComparator(Arrays::compare).isEqualTo(before);
    }

    @Test
    void theSameBadImageTwiceHasOneReason() {
        StoreImage command = bucket.stage(TestImages.svg(), ImageOwner.SPACE, 4);
        UUID commandId = UUID.randomUUID();
        log.write(commandId, command);
        Outcome first = log.awaitOutcome(commandId);

        log.write(commandId, command);
        Outcome second = log.awaitOutcomes(commandId, 2).get(1);

        assertThat(second.envelope().id()).isEqualTo(first.envelope().id());
        assertThat(second.event()).isEqualTo(first.event());
    }

    @Test
    void badImagesLeaveTheOthersStanding() {
        Map<StoreImage, Object> expected = new LinkedHashMap<>();
        byte[] good = TestImages.jpeg(TestImages.scene(700, 500, 4));
        expected.put(staged(TestImages.png(TestImages.quarters(400, 300))), "stored");
        expected.put(staged(TestImages.svg()), IMAGE_TYPE_UNSUPPORTED);
        expected.put(staged(good), "stored");
        expected.put(staged(Arrays.copyOf(good, 4 << 20)), IMAGE_TOO_LARGE);
        expected.put(staged(TestImages.pngBomb(50_000, 50_000)), IMAGE_DIMENSIONS);
        expected.put(staged(Arrays.copyOf(good, good.length / 2)), IMAGE_UNREADABLE);
        expected.put(TestBucket.unstaged(ImageOwner.SPACE, 5), IMAGE_UNREADABLE);
        expected.put(staged(good), "stored");

        Map<StoreImage, UUID> commandIds = new LinkedHashMap<>();
        expected.keySet().forEach(command -> commandIds.put(command, log.write(command)));

        expected.forEach((command, result) -> assertThat(
                        switch (log.awaitOutcome(commandIds.get(command)).event()) {
                            case ImageStored _ -> "stored";
                            case ImageRejected rejected -> rejected.code();
                        })
                .isEqualTo(result));
    }

    @Test
    void oneHostsExpensiveImagesDelayNobodyElse() throws Exception {
        byte[] expensive =
                Files.readAllBytes(Path.of("../image-header/src/test/resources/images/png-40MP-1px-stripes.png"));
        StoreImage small = bucket.stage(TestImages.jpeg(TestImages.quarters(400, 300)), ImageOwner.SPACE, 72);
        List<StoreImage> staged = Stream.generate(() -> bucket.stage(expensive, ImageOwner.SPACE, 71))
                .limit(8)
                .toList();

        List<UUID> expensiveCommands = staged.stream().map(log::write).toList();
        Outcome stored = log.awaitOutcome(log.write(small));
        List<Outcome> expensiveOnes =
                expensiveCommands.stream().map(log::awaitOutcome).toList();

        assertThat(stored.event()).isInstanceOf(ImageStored.class);
        assertThat(expensiveOnes).extracting(Outcome::event).hasOnlyElementsOfType(ImageStored.class);
        assertThat(expensiveOnes.stream()
                        .filter(one ->
                                one.envelope().time().isBefore(stored.envelope().time())))
                .hasSizeLessThan(5);
    }

    @Test
    void touchesNothingOutsideOfTheStagingArea() {
        bucket.put("private/other", TestImages.jpeg(TestImages.quarters(400, 300)));
        StoreImage command = new StoreImage(UUID.randomUUID(), ImageOwner.SPACE, 6, 0, "private/other", "00", null);

        Outcome outcome = log.awaitOutcome(log.write(command));

        assertThat(outcome.event()).isInstanceOf(ImageRejected.class);
        assertThat(bucket.keys("private/other")).hasSize(1);
    }

    @Test
    void unreadableRecordsBecomeDeadLettersAndThePartitionGoesOn() {
        StoreImage good = staged(TestImages.jpeg(TestImages.quarters(400, 300)));
        String key = good.key();
        byte[] value = JSON.writeValueAsBytes(good);
        Map<String, String> headers = Envelope.of(UUID.randomUUID(), good, "/ourspace/test", Instant.EPOCH, null, null)
                .headers();
        List<MalformedRecord> unreadable = new ArrayList<>();
        unreadable.add(new MalformedRecord("not JSON", "{\"imageId\":".getBytes(UTF_8), headers));
        unreadable.add(new MalformedRecord("not even text", new byte[] {0, 1, 2, (byte) 0xFF}, headers));
        unreadable.add(new MalformedRecord("no fields", "{}".getBytes(UTF_8), headers));
        unreadable.add(new MalformedRecord("the word null", "null".getBytes(UTF_8), headers));
        unreadable.add(new MalformedRecord("no value", null, headers));
        unreadable.add(new MalformedRecord("unknown type", value, with(headers, Envelope.TYPE, "paint-image.v1")));
        unreadable.add(new MalformedRecord("future version", value, with(headers, Envelope.TYPE, "store-image.v2")));
        unreadable.add(
                new MalformedRecord("type of another topic", value, with(headers, Envelope.TYPE, "create-space.v1")));
        unreadable.add(new MalformedRecord("bad id", value, with(headers, Envelope.ID, "17")));
        unreadable.add(new MalformedRecord("no headers", value, Map.of()));
        unreadable.add(new MalformedRecord(
                "a digest of 5,000 digits", JSON.writeValueAsBytes(hashed(good, "0".repeat(5_000))), headers));
        unreadable.add(new MalformedRecord("another key", value, headers));

        for (MalformedRecord each : unreadable) {
            log.write(each.name(), each.value(), each.headers());
        }
        UUID commandId = log.write(good);

        assertThat(log.awaitOutcome(commandId).event()).isInstanceOf(ImageStored.class);
        for (MalformedRecord each : unreadable) {
            ConsumerRecord<String, byte[]> deadLetter = log.awaitDeadLetter(each.name());
            assertThat(deadLetter.value()).isEqualTo(each.value());
            assertThat(ImageLog.header(deadLetter, "dlt-original-topic")).isEqualTo("ourspace.image.commands");
            assertThat(ImageLog.header(deadLetter, "dlt-original-offset")).matches("\\d+");
            assertThat(ImageLog.header(deadLetter, "dlt-exception-class")).endsWith(".DeserializationFailure");
            assertThat(ImageLog.header(deadLetter, "dlt-exception-message")).isNotBlank();
            assertThat(ImageLog.header(deadLetter, "dlt-attempts")).isEqualTo("1");
            assertThat(ImageLog.header(deadLetter, "dlt-consumer-group")).isEqualTo("media-worker-images");
            each.headers()
                    .forEach((name, text) ->
                            assertThat(ImageLog.header(deadLetter, name)).isEqualTo(text));
        }
        assertThat(key).isNotIn(unreadable.stream().map(MalformedRecord::name).toList());
    }

    private static StoreImage hashed(StoreImage command, String sha256) {
        return new StoreImage(
                command.imageId(),
                command.owner(),
                command.ownerId(),
                command.position(),
                command.stagedKey(),
                sha256,
                null);
    }

    @Test
    void isReadyWhileItHasPartitionsAndABucket() throws Exception {
        String port = worker.getEnvironment().getProperty("local.server.port");
        try (HttpClient http = HttpClient.newHttpClient()) {
            await().untilAsserted(() -> {
                HttpResponse<String> answer = ask(http, port, "readiness");
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(answer.body()).contains("imageLog", "objectStore");
            });
        }
    }

    private static HttpResponse<String> ask(HttpClient http, String port, String group) throws Exception {
        URI uri = URI.create("http://127.0.0.1:%s/actuator/health/%s".formatted(port, group));
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private static StoreImage staged(byte[] upload) {
        return bucket.stage(upload, ImageOwner.SPACE, 5);
    }

    private static List<byte[]> bytes(ImageStored stored) {
        return stored.variants().stream()
                .map(variant -> bucket.read(variant.key()))
                .toList();
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return changed;
    }

    private record MalformedRecord(String name, byte[] value, Map<String, String> headers) {}
}
