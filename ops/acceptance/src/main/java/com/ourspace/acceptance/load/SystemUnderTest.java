package com.ourspace.acceptance.load;

import java.net.URI;

/** A service that {@code ./ourspace bench} measures, from its start to its end. */
interface SystemUnderTest extends AutoCloseable {

    /** The name of the service in the tables. */
    String name();

    URI api();

    ResourceMeter meter();

    /** Whether the service responds with 202 before it has decided. */
    boolean acceptsFirst();

    /** Whether all invariants hold after the load; prints those that do not. */
    boolean isWhole();

    @Override
    void close();
}
