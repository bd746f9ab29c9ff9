package com.ourspace.media.image;

import com.ourspace.contracts.image.ImageEvent;
import com.ourspace.contracts.image.ImageRejected;
import com.ourspace.contracts.image.ImageStored;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what became of images, for the operator's dashboard. */
@Component
class ImageMetrics {
    private final MeterRegistry meters;

    ImageMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void add(ImageEvent outcome) {
        String name = switch (outcome) {
            case ImageStored _ -> "STORED";
            case ImageRejected rejected -> rejected.code().name();
        };
        meters.counter("ourspace.media.images", "outcome", name).increment();
    }
}
