package com.ourspace.contracts.sample;

import java.util.List;
import java.util.stream.Stream;

/**
 * The samples of the current messages. Files of older versions are kept for as long as a log may hold such messages.
 */
public final class Samples {

    public static final List<Sample> ALL = Stream.of(
                    ReservationSamples.all(), WaitlistSamples.all(), CatalogSamples.all())
            .flatMap(samples -> samples)
            .toList();

    private Samples() {}
}
