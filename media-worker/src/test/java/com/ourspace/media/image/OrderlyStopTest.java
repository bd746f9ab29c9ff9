package com.ourspace.media.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.image.ImageCommand.StoreImage;
import com.ourspace.contracts.image.ImageEvent.ImageStored;
import com.ourspace.contracts.image.ImageOwner;
import com.ourspace.embedded.SharedStack;
import com.ourspace.media.ImageLog;
import com.ourspace.media.MediaWorkerApplication;
import com.ourspace.media.TestBucket;
import com.ourspace.media.processing.TestImages;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class OrderlyStopTest {

    private static final int OWNER = 7_700;

    /** Large ones, so that some of them are being processed whenever the service stops. */
    @Test
    void noImageIsRejectedBecauseTheServiceStops() throws Exception {
        try (TestBucket bucket = new TestBucket(SharedStack.objectStore(), SharedStack.credentials());
                ImageLog log = new ImageLog(SharedStack.kafka().bootstrapServers())) {
            List<StoreImage> staged = new ArrayList<>();
            for (int seed = 0; seed < 6; seed++) {
                staged.add(bucket.stage(
                        TestImages.jpeg(TestImages.scene(3_000, 2_000, seed)), ImageOwner.SPACE, OWNER + seed));
            }
            ConfigurableApplicationContext first = start();
            List<UUID> commands = staged.stream().map(log::write).toList();
            log.awaitOutcome(commands.getFirst());
            first.close();

            try (ConfigurableApplicationContext second = start()) {
                for (UUID command : commands) {
                    log.awaitOutcome(command);
                    assertThat(log.outcomes(command))
                            .extracting(ImageLog.Outcome::event)
                            .hasOnlyElementsOfType(ImageStored.class);
                }
                assertThat(second.isActive()).isTrue();
            }
        }
    }

    private static ConfigurableApplicationContext start() {
        return MediaWorkerApplication.start(SharedStack.springArguments().toArray(String[]::new));
    }
}
