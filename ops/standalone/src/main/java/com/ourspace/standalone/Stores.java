package com.ourspace.standalone;

import java.nio.file.Path;

/**
 * Where a platform keeps its log and its tables, for whoever wants to look at them.
 *
 * @param bootstrapServers of the log
 * @param booking the deciding side's schema
 * @param api the read side's schema
 */
public record Stores(String bootstrapServers, Schema booking, Schema api) {

    /**
     * Those of the platform that was started last in this folder.
     *
     * @throws IllegalStateException if none ever was
     */
    public static Stores of(Path directory) {
        PlatformHome home = new PlatformHome(directory);
        Topology topology = Topology.load(home.planFile())
                .orElseThrow(() -> new IllegalStateException("Nothing ever ran on " + home.root() + "."));
        return of(topology, home.secrets());
    }

    /**
     * Those of a platform that was not started from here, such as the compose environment or production.
     *
     * @param bootstrapServers {@code host:port} of the brokers, with commas between them
     * @param database {@code host:port} of the database server that has both schemas
     * @param bookingPassword of the user {@code ourspace_booking}
     * @param apiPassword of the user {@code ourspace_api}
     */
    public static Stores at(String bootstrapServers, String database, String bookingPassword, String apiPassword) {
        return new Stores(
                bootstrapServers,
                schema(database, "ourspace_booking", bookingPassword),
                schema(database, "ourspace_api", apiPassword));
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

    /** A database schema, and who may look at it. */
    public record Schema(String url, String user, String password) {

        /** Says nothing of the password. */
        @Override
        public String toString() {
            return user + " at " + url;
        }
    }
}
