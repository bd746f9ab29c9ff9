package com.ourspace.tools;

import com.ourspace.standalone.Stores;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name a platform: the one of a home folder, or one at given addresses. */
public final class PlatformOptions {

    private static final String BOOKING_PASSWORD = "OURSPACE_BOOKING_DB_PASSWORD";
    private static final String API_PASSWORD = "OURSPACE_API_DB_PASSWORD";

    @Option(
            names = "--home",
            defaultValue = "${env:OURSPACE_HOME:-.ourspace}",
            description = "the folder of the platform that ./ourspace up started (${DEFAULT-VALUE})")
    private Path home = Path.of(".ourspace");

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT[,…]",
            description = "the brokers of a platform that was started elsewhere")
    private @Nullable String bootstrapServers;

    @Option(
            names = "--command-config",
            paramLabel = "FILE",
            description = "a file with more settings of Kafka's clients, as Apache's tools take it")
    private @Nullable Path commandConfig;

    @Option(
            names = "--database",
            paramLabel = "HOST:PORT",
            description = {
                "its database server, for inspect and trace; the passwords of the users ourspace_booking and ourspace_api",
                "come from $" + BOOKING_PASSWORD + " and $" + API_PASSWORD
            })
    private @Nullable String database;

    /** The settings of every Kafka client. */
    public Map<String, Object> kafka() {
        Map<String, Object> settings = new HashMap<>();
        if (commandConfig != null) {
            Properties file = new Properties();
            try (Reader reader = Files.newBufferedReader(commandConfig)) {
                file.load(reader);
            } catch (IOException unreadable) {
                throw new IllegalArgumentException(commandConfig + " can't be read: " + unreadable, unreadable);
            }
            file.stringPropertyNames().forEach(name -> settings.put(name, file.getProperty(name)));
        }
        settings.put(
                "bootstrap.servers", bootstrapServers == null ? Stores.of(home).bootstrapServers() : bootstrapServers);
        return settings;
    }

    /** The database schemas. */
    public Stores stores() {
        if (bootstrapServers == null && database == null) {
            return Stores.of(home);
        }
        if (bootstrapServers == null || database == null) {
            throw new IllegalArgumentException("--bootstrap-servers and --database belong together.");
        }
        return Stores.at(bootstrapServers, database, password(BOOKING_PASSWORD), password(API_PASSWORD));
    }

    private static String password(String variable) {
        String password = System.getenv(variable);
        if (password == null) {
            throw new IllegalStateException("Set " + variable + " to the password of its database user.");
        }
        return password;
    }
}
