package com.ourspace.acceptance.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Message;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.image.ImageEvent.ImageStored;
import com.ourspace.contracts.image.ImageOwner;
import com.ourspace.contracts.image.ImageVariant;
import com.ourspace.contracts.space.SpaceEvent.SpaceActivated;
import com.ourspace.contracts.space.SpaceEvent.SpaceCreated;
import com.ourspace.contracts.space.SpaceListing;
import com.ourspace.contracts.space.StagedImage;
import com.ourspace.messaging.KafkaClients;
import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.demo.DemoSpaces;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills the catalogue by writing the events of spaces that nobody registered.
 *
 * <p>The list is a projection of the event topics, so events alone are enough to fill it, without uploads. Such spaces
 * can be listed and shown but not booked, because {@code booking-processor} does not know them. The command is meant
 * for measurements on a platform that is thrown away.
 */
@Command(
        name = "seed",
        description = "Lists many more spaces by writing their events; on a scratch platform only.",
        mixinStandardHelpOptions = true)
final class SpaceSeeder implements Callable<Integer> {

    /** Far above the numbers that registrations get. */
    static final long FIRST_ID = 1_000_000;

    private static final long HOST_ID = 1_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int[] WIDTHS = {320, 640, 1280};

    @Option(names = "--api", defaultValue = "http://127.0.0.1:${env:OURSPACE_PORT:-8080}")
    private URI api = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--bootstrap-servers",
            defaultValue = "127.0.0.1:${env:OURSPACE_KAFKA_PORT:-9092}",
            description = "of the broker, on this machine (${DEFAULT-VALUE})")
    private String bootstrapServers = "127.0.0.1:9092";

    @Option(names = "--spaces", defaultValue = "10000", description = "how many (${DEFAULT-VALUE})")
    private int spaces;

    private final InstantSource clock = InstantSource.system();
    private final JsonMapper json = JsonMapper.builder().build();
    private final List<SpaceListing> patterns =
            DemoSpaces.all().stream().map(space -> space.listing()).toList();

    @Override
    public Integer call() throws ExecutionException, InterruptedException {
        Loopback.require(api);
        try (Producer<byte[], byte[]> producer = producer()) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int number = 0; number < spaces; number++) {
                for (Message event : events(number)) {
                    sent.add(producer.send(written(event)));
                }
            }
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        }
        System.out.printf("The events of %d spaces are in the log; waiting until they are listed.%n", spaces);
        awaitListed(FIRST_ID + spaces - 1);
        return 0;
    }

    private List<Message> events(int number) {
        long spaceId = FIRST_ID + number;
        UUID registration = named("registration", number);
        UUID image = named("image", number);
        String sha256 = "%064x".formatted(number);
        Instant now = clock.instant();
        StagedImage staged = new StagedImage(image, 0, "staging/seed/" + number, sha256);
        SpaceListing listing = patterns.get(number % patterns.size());
        return List.of(
                new SpaceCreated(spaceId, registration, HOST_ID, listing, List.of(staged), 1, now),
                new ImageStored(image, ImageOwner.SPACE, spaceId, 0, sha256, 1280, 720, variants(spaceId, image)),
                new SpaceActivated(spaceId, registration, 2, now));
    }

    private static List<ImageVariant> variants(long spaceId, UUID image) {
        List<ImageVariant> variants = new ArrayList<>();
        for (int width : WIDTHS) {
            String name = width == 1280 ? "2048" : Integer.toString(width);
            String key = "spaces/%d/%s/%s.jpg".formatted(spaceId, image, name);
            variants.add(new ImageVariant(name, key, width, width * 9 / 16, width * 80L));
        }
        return variants;
    }

    private ProducerRecord<byte[], byte[]> written(Message event) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                MessageType.of(event).topic().topicName(), event.key().getBytes(UTF_8), json.writeValueAsBytes(event));
        UUID id = UUID.nameUUIDFromBytes((event.getClass().getSimpleName() + event.key()).getBytes(UTF_8));
        Envelope.of(id, event, "/ourspace/load", clock.instant(), null, null)
                .headers()
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    private Producer<byte[], byte[]> producer() {
        return KafkaClients.of(Loopback.requireAll(bootstrapServers), Map.of())
                .producer(Map.of(ProducerConfig.ACKS_CONFIG, "all", ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true));
    }

    private void awaitListed(long spaceId) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (PlatformClient client = new PlatformClient(api)) {
            while (client.send(client.get("/v1/spaces/" + spaceId)).status() != 200) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("space " + spaceId + " is not listed after " + PATIENCE);
                }
                Thread.sleep(Duration.ofMillis(500));
            }
        }
    }

    private static UUID named(String kind, int number) {
        return UUID.nameUUIDFromBytes(("seed " + kind + " " + number).getBytes(UTF_8));
    }
}
