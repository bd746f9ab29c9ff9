package com.ourspace.standalone;

import com.ourspace.embedded.DatabasePasswords;
import com.ourspace.messaging.KafkaClients;
import java.nio.file.Path;
import java.util.Map;

/**
 * The addresses of a platform's log and databases, for tools that read them.
 *
 * @param bootstrapServers brokers of the log
 * @param kafka clients of the brokers
 * @param booking schema of the booking processor
 * @param api schema of the API
 */
public record Stores(String bootstrapServers, KafkaClients kafka, Schema booking, Schema api) {

    /**
     * The stores of the platform that was started last in this folder.
     *
     * @throws IllegalStateException if no platform was ever started there
     */
    public static Stores of(Path directory) {
        PlatformHome home = new PlatformHome(directory);
        Topology topology = Topology.load(home.topologyFile())
                .orElseThrow(() -> new IllegalStateException("Nothing ever ran on " + home.root() + "."));
        return of(topology, home.secrets());
    }

    /**
     * The same schema for the administrator of the database, for tools that do to a scratch platform what no service
     * may.
     *
     * @param directory the folder that the schema's platform was started in
     */
    public static Schema asAdministrator(Path directory, Schema schema) {
        DatabasePasswords passwords = new PlatformHome(directory).secrets().databasePasswords();
        return new Schema(schema.url(), "root", passwords.root());
    }

    /**
     * The stores of a platform that was started elsewhere, such as the compose environment or production.
     *
     * @param bootstrapServers {@code host:port} of the brokers, with commas between them
     * @param database {@code host:port} of the database server that has both schemas
     * @param bookingPassword password of the user {@code ourspace_booking}
     * @param apiPassword password of the user {@code ourspace_api}
     */
    public static Stores at(String bootstrapServers, String database, String bookingPassword, String apiPassword) {
        return new Stores(
                bootstrapServers,
                KafkaClients.of(bootstrapServers, Map.of()),
                schema(database, "ourspace_booking", bookingPassword),
                schema(database, "ourspace_api", apiPassword));
    }

    /** The same stores, whose brokers want more from their clients than the address. */
    public Stores withKafkaSettings(Map<String, String> settings) {
        return new Stores(bootstrapServers, KafkaClients.of(bootstrapServers, settings), booking, api);
    }

    static Stores of(Topology topology, Secrets secrets) {
        return at(
                "127.0.0.1:" + topology.first(Role.KAFKA).port(),
                "127.0.0.1:" + topology.first(Role.DATABASE).port(),
                secrets.databasePasswords().booking(),
                secrets.databasePasswords().api());
    }

    private static Schema schema(String database, String nameAndUser, String password) {
        return new Schema("jdbc:mysql://%s/%s".formatted(database, nameAndUser), nameAndUser, password);
    }

    /** A database schema with its user. */
    public record Schema(String url, String user, String password) {

        /** Omits the password. */
        @Override
        public String toString() {
            return user + " at " + url;
        }
    }
}
