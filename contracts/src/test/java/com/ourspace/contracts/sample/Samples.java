package com.ourspace.contracts.sample;

import java.util.List;
import java.util.stream.Stream;

/** The samples of today's messages. Files of older versions stay beside theirs for as long as a log may hold them. */
public final class Samples {

    public static final List<Sample> ALL = Stream.of(
                    ReservationSamples.all(), WaitingSamples.all(), CatalogSamples.all())
            .flatMap(samples -> samples)
            .toList();

    private Samples() {}
}
