package com.ourspace.booking.relay;

import java.net.URI;

/** Where the outbox lies, read from the JDBC URL, since the log reader wants the parts. */
record OutboxLocation(String jdbcUrl, String host, int port, String schema) {

    private static final int DEFAULT_PORT = 3306;

    /** Reads {@code jdbc:mysql://host:port/schema?...}. */
    static OutboxLocation of(String jdbcUrl) {
        URI uri = URI.create(jdbcUrl.substring("jdbc:".length()));
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        return new OutboxLocation(jdbcUrl, uri.getHost(), port, uri.getPath().substring(1));
    }

    String table() {
        return schema + ".outbox_event";
    }
}
