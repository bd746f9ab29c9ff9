package com.ourspace.media.image;

import com.ourspace.contracts.image.ImageEvent;
import com.ourspace.contracts.image.ImageEvent.ImageRejected;
import com.ourspace.contracts.image.ImageEvent.ImageStored;
import com.ourspace.contracts.image.ImageRejectionCode;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Counts the outcomes of image commands, and measures their queue and times. */
@Component
class ImageMetrics {

    private static final String IMAGES = "ourspace.media.images";
    private static final String STORED = "STORED";

    private final MeterRegistry meters;
    private final Timer time;

    ImageMetrics(MeterRegistry meters, ProcessorPool pool) {
        this.meters = meters;
        this.time = Timer.builder("ourspace.media.time")
                .description("Time of an image command, from its turn until its outcome is in the log")
                .serviceLevelObjectives(
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30))
                .register(meters);
        Gauge.builder("ourspace.media.waiting", pool, ProcessorPool::waiting)
                .description("Image commands that wait for their turn")
                .register(meters);
        Gauge.builder("ourspace.media.running", pool, ProcessorPool::running)
                .description("Image commands that are being carried out")
                .register(meters);
        meters.counter(IMAGES, "outcome", STORED);
        Arrays.stream(ImageRejectionCode.values()).forEach(code -> meters.counter(IMAGES, "outcome", code.name()));
    }

    /** @param startNanos when the command's turn came, by {@link System#nanoTime} */
    void count(ImageEvent outcome, long startNanos) {
        String name = switch (outcome) {
            case ImageStored _ -> STORED;
            case ImageRejected rejected -> rejected.code().name();
        };
        meters.counter(IMAGES, "outcome", name).increment();
        time.record(System.nanoTime() - startNanos, TimeUnit.NANOSECONDS);
    }
}
