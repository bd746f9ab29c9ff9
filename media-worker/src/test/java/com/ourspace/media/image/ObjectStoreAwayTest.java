package com.ourspace.media.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.contracts.image.ImageCommand.StoreImage;
import com.ourspace.contracts.image.ImageEvent.ImageStored;
import com.ourspace.contracts.image.ImageOwner;
import com.ourspace.embedded.EmbeddedObjectStore;
import com.ourspace.embedded.SharedStack;
import com.ourspace.media.ImageLog;
import com.ourspace.media.MediaWorkerApplication;
import com.ourspace.media.TestBucket;
import com.ourspace.media.processing.TestImages;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

class ObjectStoreAwayTest {

    @TempDir
    private Path directory;

    @Test
    void imagesWaitForTheStoreAndAreStoredWhenItIsBack() throws Exception {
        EmbeddedObjectStore store = EmbeddedObjectStore.start(directory, 0, SharedStack.credentials());
        int port = store.endpoint().getPort();
        List<String> arguments = new ArrayList<>(SharedStack.springArguments());
        arguments.removeIf(argument -> argument.startsWith("--ourspace.s3.endpoint="));
        arguments.add("--ourspace.s3.endpoint=" + store.endpoint());
        try (TestBucket bucket = new TestBucket(store, SharedStack.credentials());
                ImageLog log = new ImageLog(SharedStack.kafka().bootstrapServers());
                ConfigurableApplicationContext worker =
                        MediaWorkerApplication.start(arguments.toArray(String[]::new))) {
            List<StoreImage> staged = new ArrayList<>();
            for (int seed = 0; seed < 5; seed++) {
                staged.add(bucket.stage(TestImages.jpeg(TestImages.scene(600, 400, seed)), ImageOwner.SPACE, 9));
            }
            HealthIndicator health = worker.getBean("objectStoreHealthIndicator", HealthIndicator.class);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);

            store.close();
            List<UUID> commandIds = staged.stream().map(log::write).toList();

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> health.health().getStatus().equals(Status.DOWN));
            assertThat(commandIds).allSatisfy(id -> assertThat(log.outcomes(id)).isEmpty());

            failSlowlyFor(Duration.ofSeconds(8), port);
            store = EmbeddedObjectStore.start(directory, port, SharedStack.credentials());

            for (UUID commandId : commandIds) {
                assertThat(log.awaitOutcome(commandId).event()).isInstanceOf(ImageStored.class);
            }
            for (StoreImage each : staged) {
                assertThat(bucket.keys("spaces/9/" + each.imageId())).hasSize(3);
            }
        } finally {
            store.close();
        }
    }

    /** Accepts connections on the port and drops each after longer than the worker waits before it polls again. */
    private static void failSlowlyFor(Duration time, int port) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(time);
        try (ServerSocket dead = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
            dead.setSoTimeout(100);
            while (Instant.now().isBefore(end)) {
                try (Socket _ = dead.accept()) {
                    Thread.sleep(600);
                } catch (SocketTimeoutException nobody) {
                    continue;
                }
            }
        }
    }
}
