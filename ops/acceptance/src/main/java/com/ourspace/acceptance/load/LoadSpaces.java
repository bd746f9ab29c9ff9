package com.ourspace.acceptance.load;

import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceListing;
import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.client.Registration;
import com.ourspace.standalone.client.Session;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Spaces to be booked under load. They are registered as any host does it, and each half can be booked a year ahead.
 */
final class LoadSpaces {

    private static final int BATCH_SIZE = 8;
    private static final int MAX_ADVANCE_DAYS = 365;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final PlatformClient client;
    private final Random random;
    private @Nullable Session host;

    LoadSpaces(PlatformClient client, Random random) {
        this.client = client;
        this.random = random;
    }

    /** Registers this many spaces, and returns when all are listed. */
    void open(int count) {
        System.err.printf("Opening %d spaces to book; they stay on this platform.%n", count);
        Session owner = host();
        List<byte[]> pictures = List.of(smallestPicture());
        try (ExecutorService threads =
                Executors.newFixedThreadPool(BATCH_SIZE, Thread.ofVirtual().factory())) {
            List<Callable<Registration>> registrations = new ArrayList<>();
            for (int number = 1; number <= count; number++) {
                SpaceListing listing = listing(number);
                registrations.add(() -> open(owner, listing, pictures));
            }
            for (Future<Registration> opened : threads.invokeAll(registrations)) {
                opened.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while spaces were opened", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a space could not be opened: " + failed.getCause(), failed);
        }
    }

    private Session host() {
        Session known = host;
        if (known == null) {
            known = client.signIn("demo-" + (99_000_000 + random.nextInt(1_000_000)));
            host = known;
        }
        return known;
    }

    private Registration open(Session owner, SpaceListing listing, List<byte[]> pictures) {
        UUID registration =
                client.registerSpace(owner, listing, pictures, UUID.randomUUID().toString());
        Registration settled = client.awaitRegistration(owner, registration, PATIENCE);
        if (!settled.isActive()) {
            throw new IllegalStateException("its registration ended as " + settled.status());
        }
        return settled;
    }

    private static SpaceListing listing(int number) {
        return new SpaceListing(
                "Load test room " + number,
                "",
                "",
                "1 Loopback Street, Seoul",
                null,
                null,
                "meeting-room",
                "gangnam",
                List.of(),
                1,
                10,
                RefundPolicy.STANDARD,
                0,
                MAX_ADVANCE_DAYS,
                List.of(new SlotOffer(Slot.DAY, 10_000, true), new SlotOffer(Slot.NIGHT, 10_000, true)));
    }

    /** The smallest image that is accepted, whose variants cost next to nothing. */
    private static byte[] smallestPicture() {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return jpeg.toByteArray();
    }
}
