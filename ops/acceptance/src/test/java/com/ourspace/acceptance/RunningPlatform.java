package com.ourspace.acceptance;

import com.ourspace.acceptance.invariants.InvariantCheck;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceListing;
import com.ourspace.standalone.Platform;
import com.ourspace.standalone.PlatformProcess;
import com.ourspace.standalone.Ports;
import com.ourspace.standalone.ProcessLayout;
import com.ourspace.standalone.Stores;
import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.client.Registration;
import com.ourspace.standalone.client.Session;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** The platform as it runs in production, every component a process; it starts once for all tests of this module. */
public final class RunningPlatform {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    /** The number of concurrent calls for preparations, small enough to keep the load low. */
    static final int BATCH_SIZE = 16;

    private static final int FIRST_GUEST = 1_000;
    private static final int FIRST_FRESH = 50_000;
    private static final int FIRST_OF_CROWD = 100_000;

    private static final RunningPlatform SHARED = new RunningPlatform();

    private final TraceCollector traces = TraceCollector.start();
    private final Path home;
    private final Platform platform;
    private final PlatformClient client;
    private final List<Session> guests = new ArrayList<>();
    private final List<Session> crowd = new ArrayList<>();
    private final AtomicInteger fresh = new AtomicInteger();
    private final AtomicInteger dates = new AtomicInteger(10);
    private final ConcurrentLinkedQueue<Long> spaces = new ConcurrentLinkedQueue<>();

    private RunningPlatform() {
        home = Path.of("target", "platform-" + ProcessHandle.current().pid()).toAbsolutePath();
        ClassArchive archive = new ClassArchive(home.resolve("classes.jsa"));
        archive.restrictClassPath();
        System.setProperty("ourspace.java.options", traces.options());
        platform = Platform.start(home, ProcessLayout.separate(2, 1, 1), Ports.free(), log(home));
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
        archive.createFrom(platform.process("processor-2"));
        client = new PlatformClient(platform.api());
    }

    public static RunningPlatform shared() {
        return SHARED;
    }

    private static PrintStream log(Path home) {
        try {
            Files.createDirectories(home);
            return new PrintStream(Files.newOutputStream(home.resolve("start.log")), true);
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }

    /** The folder of the platform, as {@code --home} takes it. */
    Path home() {
        return home;
    }

    /** Receives the spans of all services. */
    TraceCollector traces() {
        return traces;
    }

    Platform platform() {
        return platform;
    }

    public PlatformClient client() {
        return client;
    }

    /** A date that no other test of this run uses. */
    public LocalDate freshDate() {
        return LocalDate.now(Half.ZONE).plusDays(dates.incrementAndGet());
    }

    /** Signed-in guests for floods, the same ones for each test. */
    public synchronized List<Session> guests(int count) {
        signIn(guests, FIRST_GUEST, count);
        return List.copyOf(guests.subList(0, count));
    }

    /** A new guest without holds and with all welcome points. */
    public Session freshGuest() {
        return client.signIn("demo-" + (FIRST_FRESH + fresh.incrementAndGet()));
    }

    /** A thousand other guests, none with enough holds to reach the hold limit. */
    synchronized List<Session> crowd() {
        signIn(crowd, FIRST_OF_CROWD, 1_000);
        return List.copyOf(crowd);
    }

    private void signIn(List<Session> sessions, int first, int count) {
        List<Integer> missing = IntStream.range(sessions.size(), Math.max(count, sessions.size()))
                .boxed()
                .toList();
        sessions.addAll(Parallel.map(missing, BATCH_SIZE, number -> client.signIn("demo-" + (first + number))));
    }

    /** A space with all slots offered, the same one for each test. */
    public synchronized long space() {
        Long known = spaces.peek();
        if (known != null) {
            return known;
        }
        long opened = openSpace();
        spaces.add(opened);
        return opened;
    }

    /** The host of the tests' spaces. */
    Session host() {
        return client.signIn("demo-1");
    }

    long openSpace() {
        Session host = host();
        UUID registration = client.registerSpace(
                host, listing(), List.of(photo()), UUID.randomUUID().toString());
        Registration settled = client.awaitRegistration(host, registration, TIMEOUT);
        return Objects.requireNonNull(settled.spaceId());
    }

    static SpaceListing listing() {
        return new SpaceListing(
                "A room of one's own",
                "",
                "",
                "1 Test street",
                null,
                null,
                "party-room",
                "gangnam",
                List.of("wifi"),
                1,
                10,
                RefundPolicy.STANDARD,
                0,
                365,
                List.of(
                        new SlotOffer(Slot.DAY, 30_000, true),
                        new SlotOffer(Slot.NIGHT, 50_000, true),
                        new SlotOffer(Slot.ALL, 70_000, true)));
    }

    static byte[] photo() {
        return photo(Color.ORANGE);
    }

    /** An image of one colour; another colour is another image. */
    static byte[] photo(Color colour) {
        BufferedImage image = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillOval(200, 60, 240, 240);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The processor whose relay is active, by its own metrics. */
    String activeRelay() {
        return Awaitility.await("an active relay")
                .atMost(TIMEOUT)
                .until(
                        () -> platform.processes().stream()
                                .filter(process -> process.name().startsWith("processor") && process.isAlive())
                                .filter(this::hasActiveRelay)
                                .map(PlatformProcess::name)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private boolean hasActiveRelay(PlatformProcess processor) {
        try (PlatformClient actuator = new PlatformClient(
                URI.create("http://127.0.0.1:" + processor.component().port()))) {
            JsonNode health = actuator.send(actuator.get("/actuator/health")).json();
            return health.at("/components/relay/details/state").asString("").equals("ACTIVE");
        } catch (RuntimeException notThereYet) {
            return false;
        }
    }

    public InvariantCheck invariants() {
        return InvariantCheck.of(stores(), InstantSource.system());
    }

    public Stores stores() {
        return platform.stores();
    }
}
