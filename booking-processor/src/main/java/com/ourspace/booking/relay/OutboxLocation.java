package com.ourspace.booking.relay;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the outbox lies, read from the JDBC URL, since the log reader wants the parts.
 *
 * @param parameters what stands behind the question mark, such as {@code sslMode}
 */
record OutboxLocation(String jdbcUrl, String host, int port, String schema, Map<String, String> parameters) {

    private static final int DEFAULT_PORT = 3306;

    /** The parameters of the JDBC URL that name key stores, and the reader's names for them. */
    private static final Map<String, String> KEY_STORES = Map.of(
            "trustCertificateKeyStoreUrl", "database.ssl.truststore",
            "trustCertificateKeyStorePassword", "database.ssl.truststore.password",
            "clientCertificateKeyStoreUrl", "database.ssl.keystore",
            "clientCertificateKeyStorePassword", "database.ssl.keystore.password");

    OutboxLocation {
        parameters = Map.copyOf(parameters);
    }

    /** Reads {@code jdbc:mysql://host:port/schema?...}. */
    static OutboxLocation of(String jdbcUrl) {
        URI uri = URI.create(jdbcUrl.substring("jdbc:".length()));
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        return new OutboxLocation(
                jdbcUrl, uri.getHost(), port, uri.getPath().substring(1), parameters(uri.getRawQuery()));
    }

    String table() {
        return schema + ".outbox_event";
    }

    /** The driver's {@code sslMode}, in upper case. */
    Optional<String> sslMode() {
        return Optional.ofNullable(parameters.get("sslMode")).map(mode -> mode.toUpperCase(Locale.ROOT));
    }

    /** The key stores of the JDBC URL, as settings of the log reader, which opens a connection of its own kind. */
    Map<String, String> keyStores() {
        Map<String, String> settings = new HashMap<>();
        KEY_STORES.forEach((parameter, setting) -> {
            String value = parameters.get(parameter);
            if (value != null) {
                settings.put(setting, parameter.endsWith("Url") ? path(value) : value);
            }
        });
        return settings;
    }

    private static String path(String url) {
        return URI.create(url).getPath();
    }

    private static Map<String, String> parameters(@Nullable String query) {
        Map<String, String> parameters = new HashMap<>();
        if (query != null) {
            Arrays.stream(query.split("&"))
                    .map(parameter -> parameter.split("=", 2))
                    .filter(parameter -> parameter.length == 2)
                    .forEach(parameter ->
                            parameters.put(parameter[0], URLDecoder.decode(parameter[1], StandardCharsets.UTF_8)));
        }
        return parameters;
    }
}
