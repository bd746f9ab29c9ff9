package com.ourspace.acceptance.load;

import com.ourspace.acceptance.baseline.BaselineApplication;
import com.ourspace.embedded.DatabasePasswords;
import com.ourspace.embedded.EmbeddedDatabase;
import com.ourspace.embedded.LocalPort;
import com.ourspace.embedded.PidFile;
import com.ourspace.standalone.Stores;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The baseline in a JVM of its own, on a database server of its own with the settings of the platform's. */
final class BaselineUnderTest implements SystemUnderTest {

    private static final String SCHEMA = "ourspace_api";
    private static final Duration START_PATIENCE = Duration.ofMinutes(1);

    private final EmbeddedDatabase database;
    private final Process process;
    private final URI api;
    private final Stores.Schema schema;

    private BaselineUnderTest(EmbeddedDatabase database, Process process, URI api, Stores.Schema schema) {
        this.database = database;
        this.process = process;
        this.api = api;
        this.schema = schema;
    }

    /** Starts both in this folder, and returns when the baseline responds. */
    static BaselineUnderTest start(Path directory) {
        String password = UUID.randomUUID().toString();
        EmbeddedDatabase database = EmbeddedDatabase.start(
                directory.resolve("database"), 0, new DatabasePasswords(password, password, password, password));
        try {
            Stores.Schema schema = new Stores.Schema(database.jdbcUrl(SCHEMA), SCHEMA, password);
            int port = LocalPort.claim(0, "The baseline");
            Process process = launch(directory.resolve("baseline.log"), port, schema);
            URI api = URI.create("http://127.0.0.1:" + port);
            BaselineUnderTest baseline = new BaselineUnderTest(database, process, api, schema);
            baseline.awaitAnswer(directory);
            return baseline;
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    private static Process launch(Path log, int port, Stores.Schema schema) {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Duser.timezone=UTC",
                        "-Dlogback.configurationFile=logback-quiet.xml",
                        "-Dorg.springframework.boot.logging.LoggingSystem=none",
                        BaselineApplication.class.getName(),
                        "--server.port=" + port)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment(schema));
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return builder.start();
        } catch (IOException unwilling) {
            throw new UncheckedIOException(unwilling);
        }
    }

    private static Map<String, String> environment(Stores.Schema schema) {
        return Map.of(
                "CLASSPATH",
                System.getProperty("java.class.path"),
                BaselineApplication.DATABASE_URL,
                schema.url(),
                BaselineApplication.DATABASE_USER,
                schema.user(),
                BaselineApplication.DATABASE_PASSWORD,
                schema.password(),
                BaselineApplication.TOKEN_SECRET,
                UUID.randomUUID().toString());
    }

    private void awaitAnswer(Path directory) {
        if (!Answering.within(START_PATIENCE, api, "/v1/spaces/1", process::isAlive)) {
            PidFile.end(process.toHandle());
            throw new IllegalStateException("The baseline does not start; see " + directory.resolve("baseline.log"));
        }
    }

    @Override
    public String name() {
        return "baseline";
    }

    @Override
    public URI api() {
        return api;
    }

    @Override
    public ResourceMeter meter() {
        Map<String, Long> pids = new LinkedHashMap<>();
        pids.put("baseline", process.pid());
        pids.put("database", database.process().pid());
        return new ResourceMeter(pids, Optional.of(schema));
    }

    @Override
    public boolean acceptsFirst() {
        return false;
    }

    @Override
    public boolean isWhole() {
        return true;
    }

    @Override
    public void close() {
        PidFile.end(process.toHandle());
        database.close();
    }
}
