package com.ourspace.media.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.embedded.EmbeddedObjectStore;
import com.ourspace.embedded.S3Credentials;
import com.ourspace.media.MediaSettings;
import com.ourspace.media.TestBucket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingSweepTest {
    private static final S3Credentials CREDENTIALS = new S3Credentials("key", "secret");
    private static final Clock NOW = Clock.systemUTC();

    @TempDir
    private Path directory;

    @Test
    void removesUploadsThatWaitedForADayAndNothingElse() {
        try (EmbeddedObjectStore store = EmbeddedObjectStore.start(directory, 0, CREDENTIALS);
                TestBucket bucket = new TestBucket(store, CREDENTIALS)) {
            bucket.put("staging/1/a", new byte[] {1});
            bucket.put("staging/2/b", new byte[] {2});
            bucket.put("spaces/1/c/320.jpg", new byte[] {3});
            StagingArea staging = new StagingArea(bucket.client(), settings(store));

            sweep(staging, Duration.ofHours(23)).sweep();
            assertThat(bucket.keys("staging/")).hasSize(2);

            sweep(staging, Duration.ofHours(25)).sweep();
            assertThat(bucket.keys("")).containsExactly("spaces/1/c/320.jpg");
        }
    }

    @Test
    void sweepsMoreThanOnePage() {
        try (EmbeddedObjectStore store = EmbeddedObjectStore.start(directory, 0, CREDENTIALS);
                TestBucket bucket = new TestBucket(store, CREDENTIALS)) {
            for (int i = 0; i < 1_005; i++) {
                bucket.put("staging/1/" + i, new byte[] {1});
            }
            StagingArea staging = new StagingArea(bucket.client(), settings(store));

            sweep(staging, Duration.ofHours(25)).sweep();

            assertThat(bucket.keys("staging/")).isEmpty();
        }
    }

    private static S3Settings settings(EmbeddedObjectStore store) {
        return new S3Settings(
                store.endpoint(), "us-east-1", store.bucket(), CREDENTIALS.accessKey(), CREDENTIALS.secretKey());
    }

    private static StagingSweep sweep(StagingArea staging, Duration later) {
        MediaSettings settings = new MediaSettings(1 << 20, 1, Duration.ofHours(24));
        return new StagingSweep(staging, settings, Clock.offset(NOW, later));
    }
}
