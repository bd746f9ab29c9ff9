package com.ourspace.media.image;

import com.ourspace.media.MediaSettings;
import com.ourspace.media.picture.Darkroom;
import com.ourspace.media.picture.Development;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/** As many pictures at once as there are cores, on threads of their own: virtual ones would starve their neighbours. */
@Component
class DarkroomCrew implements AutoCloseable {
    private final Darkroom darkroom;
    private final ExecutorService threads;

    DarkroomCrew(Darkroom darkroom, MediaSettings settings) {
        this.darkroom = darkroom;
        this.threads = Executors.newFixedThreadPool(
                settings.threadsOrCores(),
                Thread.ofPlatform().name("darkroom-", 1).daemon().factory());
    }

    /** Waits its turn and develops. */
    Development develop(byte[] upload) {
        return CompletableFuture.supplyAsync(() -> darkroom.develop(upload), threads)
                .join();
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
