package com.ourspace.media.image;

import com.ourspace.contracts.image.ImageEvent;
import com.ourspace.contracts.image.ImageEvent.ImageRejected;
import com.ourspace.contracts.image.ImageEvent.ImageStored;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts the outcomes of image commands, for the operator's dashboard. */
@Component
class ImageMetrics {
    private final MeterRegistry meters;

    ImageMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(ImageEvent outcome) {
        String name = switch (outcome) {
            case ImageStored _ -> "STORED";
            case ImageRejected rejected -> rejected.code().name();
        };
        meters.counter("ourspace.media.images", "outcome", name).increment();
    }
}
