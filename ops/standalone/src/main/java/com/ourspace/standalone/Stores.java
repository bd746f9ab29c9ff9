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
        Plan plan = Plan.load(home.planFile())
                .orElseThrow(() -> new IllegalStateException("Nothing ever ran on " + home.root() + "."));
        return of(plan, home.secrets());
    }

    static Stores of(Plan plan, Secrets secrets) {
        ServiceSettings settings = new ServiceSettings(plan, secrets);
        return new Stores(
                "127.0.0.1:" + plan.first(Role.KAFKA).port(),
                schema(settings, "ourspace_booking", secrets.databasePasswords().booking()),
                schema(settings, "ourspace_api", secrets.databasePasswords().api()));
    }

    private static Schema schema(ServiceSettings settings, String nameAndUser, String password) {
        return new Schema(settings.jdbcUrl(nameAndUser), nameAndUser, password);
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
