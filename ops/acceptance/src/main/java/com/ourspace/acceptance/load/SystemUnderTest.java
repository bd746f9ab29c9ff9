package com.ourspace.acceptance.load;

import java.net.URI;

/** A service that {@code ./ourspace bench} measures, from its start to its end. */
interface SystemUnderTest extends AutoCloseable {

    /** As the tables call it. */
    String name();

    URI api();

    ResourceMeter meter();

    /** Whether it answers 202 before it has decided. */
    boolean acceptsFirst();

    /** Whether everything it says holds after the load; says itself what does not. */
    boolean isWhole();

    @Override
    void close();
}
